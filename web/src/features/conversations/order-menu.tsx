import { listOrders } from '@centralino/contract/list-orders.ts'
import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowsSort } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../../live/use-settings.ts'
import { useChangeSettings } from '../personal/use-change-settings.ts'
import type { ListOrder } from './order-list.ts'

/** In which order my conversations stand; it follows me wherever I sign in. */
export function OrderMenu() {
  const { t } = useTranslation()
  const { listOrder } = useSettings()
  const change = useChangeSettings()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant={listOrder === 'places' ? 'subtle' : 'light'}
          size={26}
          aria-label={`${t('list.order')}: ${t(`list.order_${listOrder}`)}`}
        >
          <IconArrowsSort size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('list.order')}</Menu.Label>
        <Menu.RadioGroup value={listOrder} onChange={(next) => change({ listOrder: next as ListOrder })}>
          {listOrders.map((each) => (
            <Menu.RadioItem key={each} value={each} closeMenuOnClick>
              {t(`list.order_${each}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
