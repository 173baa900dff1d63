import { IconMessages } from '@tabler/icons-react'
import { createLink } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../../live/session-context.ts'
import { Rail, RailEntry } from '../../ui/rail/rail.tsx'
import { UserMenu } from './user-menu.tsx'

const RailLink = createLink(RailEntry)

/** The sections that exist, and one's own menu. */
export function ConsoleRail() {
  const { t } = useTranslation()
  const count = useConsole((state) => Object.keys(state.desk.conversations).length)
  return (
    <Rail label={t('rail.label')} foot={<UserMenu />}>
      <RailLink
        to="/conversations"
        icon={<IconMessages />}
        label={t('rail.chats')}
        title={t('rail.conversations')}
        badge={count}
        badgeLabel={t('rail.active', { count })}
        aria-current="page"
      />
    </Rail>
  )
}
