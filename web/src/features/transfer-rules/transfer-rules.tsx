import type { RoutingSettings } from '@centralino/contract/routing.ts'
import { useTranslation } from 'react-i18next'
import { useSettingForm } from '../../lib/use-setting-form.ts'
import { useSession } from '../../live/session-context.ts'
import { Card } from '../../ui/card/card.tsx'
import { DurationField } from '../../ui/field/duration-field.tsx'
import { SideHead } from '../../ui/frame/side-frame.tsx'
import { Segmented } from '../../ui/segmented/segmented.tsx'
import { BackLink } from '../administration/back-link.tsx'
import { durationFault } from '../administration/field-checks.ts'
import { FormField } from '../administration/form-field.tsx'
import { SettingPage } from '../administration/setting-page.tsx'

const WEEK = 7 * 86_400

type Draft = Pick<RoutingSettings, 'personalSeconds' | 'returnSeconds' | 'exclusiveEnd'>

const draftOf = ({ personalSeconds, returnSeconds, exclusiveEnd }: RoutingSettings): Draft => ({
  personalSeconds,
  returnSeconds,
  exclusiveEnd,
})

/** How long conversations are kept for one agent, and what becomes of exclusive ones. */
export function TransferRules() {
  const { t, i18n } = useTranslation()
  const { api } = useSession()
  const { language } = i18n
  const form = useSettingForm<Draft>({
    about: 'transfers',
    load: async () => draftOf(await api.getRoutingSettings()),
    save: async (body) => draftOf(await api.changeRoutingSettings({ body })),
    faults: ({ personalSeconds, returnSeconds }) => ({
      personalSeconds: durationFault(personalSeconds, [10, WEEK], t, language),
      returnSeconds: durationFault(returnSeconds, [10, WEEK], t, language),
    }),
  })
  const { change } = form
  return (
    <>
      <SideHead back={<BackLink to="/admin" label={t('admin.back')} />}>
        <h2>{t('admin.transfers')}</h2>
      </SideHead>
      <SettingPage
        form={form}
        effect={t('admin.transfersEffect')}
        names={{
          personalSeconds: t('admin.personal'),
          returnSeconds: t('admin.return'),
          exclusiveEnd: t('admin.exclusiveEnd'),
        }}
      >
        {(draft) => (
          <Card title={t('admin.kept')} text={t('admin.keptText')}>
            <FormField form={form} name="personalSeconds" label={t('admin.personal')} help={t('admin.personalHelp')}>
              <DurationField
                value={draft.personalSeconds}
                onChange={(personalSeconds) => change({ personalSeconds })}
                language={language}
              />
            </FormField>
            <FormField form={form} name="returnSeconds" label={t('admin.return')} help={t('admin.returnHelp')}>
              <DurationField
                value={draft.returnSeconds}
                onChange={(returnSeconds) => change({ returnSeconds })}
                language={language}
              />
            </FormField>
            <FormField
              form={form}
              name="exclusiveEnd"
              label={t('admin.exclusiveEnd')}
              help={t('admin.exclusiveEndHelp')}
            >
              <Segmented
                label={t('admin.exclusiveEnd')}
                size="large"
                value={draft.exclusiveEnd}
                onChange={(exclusiveEnd) => change({ exclusiveEnd })}
                segments={[
                  { value: 'requeue', label: t('admin.requeue') },
                  { value: 'close', label: t('admin.close') },
                ]}
              />
            </FormField>
          </Card>
        )}
      </SettingPage>
    </>
  )
}
