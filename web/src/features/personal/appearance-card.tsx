import { listOrders } from '@centralino/contract/list-orders.ts'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../../live/use-settings.ts'
import { Card } from '../../ui/card/card.tsx'
import { Field } from '../../ui/field/field.tsx'
import { Segmented } from '../../ui/segmented/segmented.tsx'
import { useChangeSettings } from './use-change-settings.ts'

/** Light or dark, how high rows are, in which order my conversations stand. */
export function AppearanceCard() {
  const { t } = useTranslation()
  const { theme, density, listOrder } = useSettings()
  const change = useChangeSettings()
  return (
    <Card title={t('menu.appearance')}>
      <Field label={t('profile.theme')} layout="stack">
        <Segmented
          label={t('profile.theme')}
          size="large"
          value={theme}
          onChange={(next) => change({ theme: next })}
          segments={(['light', 'dark', 'system'] as const).map((value) => ({ value, label: t(`menu.${value}`) }))}
        />
      </Field>
      <Field label={t('profile.density')} layout="stack">
        <Segmented
          label={t('profile.density')}
          size="large"
          value={density}
          onChange={(next) => change({ density: next })}
          segments={[
            { value: 'comfortable', label: t('profile.comfortable') },
            { value: 'compact', label: t('profile.compact') },
          ]}
        />
      </Field>
      <Field label={t('profile.listOrder')} help={t('profile.listOrderHelp')} layout="stack">
        <Segmented
          label={t('profile.listOrder')}
          size="large"
          value={listOrder}
          onChange={(next) => change({ listOrder: next })}
          segments={listOrders.map((value) => ({ value, label: t(`list.order_${value}`) }))}
        />
      </Field>
    </Card>
  )
}
