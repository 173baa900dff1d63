import { IconArrowsSplit2, IconPhone, IconTransferIn, IconUsersGroup } from '@tabler/icons-react'
import { createLink } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../../live/session-context.ts'
import { SideEntry, SideGroup, SideMenu } from '../../ui/side-menu/side-menu.tsx'

const Entry = createLink(SideEntry)

/** What an administrator can set. */
export function AdminMenu() {
  const { t } = useTranslation()
  const numbers = useConsole((state) => state.numbers.length)
  return (
    <SideMenu label={t('rail.admin')}>
      <SideGroup title={t('admin.people')}>
        <Entry to="/admin/skillsets" icon={<IconUsersGroup />} label={t('admin.skillsets')} />
      </SideGroup>
      <SideGroup title={t('admin.numbers')}>
        <Entry to="/admin/numbers" icon={<IconPhone />} label={t('admin.numbers')} count={numbers} />
      </SideGroup>
      <SideGroup title={t('admin.rules')}>
        <Entry to="/admin/distribution" icon={<IconArrowsSplit2 />} label={t('admin.distribution')} />
        <Entry to="/admin/transfers" icon={<IconTransferIn />} label={t('admin.transfers')} />
      </SideGroup>
    </SideMenu>
  )
}
