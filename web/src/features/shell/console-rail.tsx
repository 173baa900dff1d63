import {
  IconHistory,
  IconHome,
  IconHourglass,
  IconMenu2,
  IconMessages,
  IconPlayerPause,
  IconSettings,
  IconTemplate,
  IconUsers,
} from '@tabler/icons-react'
import { createLink } from '@tanstack/react-router'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsole, useMe, useObservable, useSession } from '../../live/session-context.ts'
import type { WaitingSummary } from '../../live/waiting-list.ts'
import { Jack } from '../../ui/jack/jack.tsx'
import { Rail, RailButton, RailEntry } from '../../ui/rail/rail.tsx'
import { UserMenu } from './user-menu.tsx'

const RailLink = createLink(RailEntry)

/** The sections that exist, and one's own menu. */
export const ConsoleRail = memo(function ConsoleRail() {
  const { t } = useTranslation()
  const session = useSession()
  const me = useMe()
  const count = useConsole((state) => Object.keys(state.desk.conversations).length)
  const waiting = useObservable(session.waiting.summary, countOf)
  const parked = useObservable(session.queue.state, ({ rows }) => Object.keys(rows).length)
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
      <RailLink to="/home" icon={<IconHome />} label={t('rail.home')} title={t('rail.home')} />
      <RailLink
        to="/conversations"
        icon={<IconMessages />}
        label={t('rail.chats')}
        title={t('rail.conversations')}
        badge={count}
        badgeLabel={t('rail.active', { count })}
      />
      <RailLink to="/customers" icon={<IconUsers />} label={t('rail.customers')} title={t('rail.customers')} />
      <RailLink
        to="/waiting"
        icon={<IconHourglass />}
        label={t('rail.waitingShort')}
        title={t('rail.waiting')}
        badge={waiting}
        badgeLabel={t('rail.waitingCount', { count: waiting })}
      />
      <RailLink
        phone="never"
        to="/history"
        icon={<IconHistory />}
        label={t('rail.historyShort')}
        title={t('rail.history')}
      />
      <RailLink phone="never" to="/sent" icon={<IconTemplate />} label={t('rail.sentShort')} title={t('rail.sent')} />
      <RailLink
        phone="never"
        to="/queue"
        icon={<IconPlayerPause />}
        label={t('rail.queueShort')}
        title={t('rail.queue')}
        badge={parked}
        badgeLabel={t('rail.queueCount', { count: parked })}
      />
      {me.role === 'administrator' && (
        <RailLink
          phone="never"
          to="/admin"
          icon={<IconSettings />}
          label={t('rail.adminShort')}
          title={t('rail.admin')}
        />
      )}
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
})

const countOf = (summary: WaitingSummary | undefined) =>
  summary?.statuses.reduce((sum, { count }) => sum + count, 0) ?? 0
