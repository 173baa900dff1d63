import { IconMenu2, IconMessages } from '@tabler/icons-react'
import { createLink } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useConsole, useMe } from '../../live/session-context.ts'
import { Jack } from '../../ui/jack/jack.tsx'
import { Rail, RailButton, RailEntry } from '../../ui/rail/rail.tsx'
import { UserMenu } from './user-menu.tsx'

const RailLink = createLink(RailEntry)

/** The sections that exist, and one's own menu. */
export function ConsoleRail() {
  const { t } = useTranslation()
  const me = useMe()
  const count = useConsole((state) => Object.keys(state.desk.conversations).length)
  return (
    <Rail
      label={t('rail.label')}
      foot={
        <UserMenu position="right-end">
          <RailButton label={t('rail.me', { name: me.name, status: t(`status.${me.status}`) })}>
            <Jack id={me.id} name={me.name} status={me.status} />
          </RailButton>
        </UserMenu>
      }
    >
      <RailLink
        to="/conversations"
        icon={<IconMessages />}
        label={t('rail.chats')}
        title={t('rail.conversations')}
        badge={count}
        badgeLabel={t('rail.active', { count })}
        aria-current="page"
      />
      <UserMenu position="top-end">
        <RailEntry
          role="button"
          href="#more"
          icon={<IconMenu2 />}
          label={t('rail.more')}
          title={t('rail.more')}
          phone="only"
          onClickCapture={(event) => event.preventDefault()}
        />
      </UserMenu>
    </Rail>
  )
}
