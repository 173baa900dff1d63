import { IconAlertTriangle, IconAt, IconCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { firstName } from '../../lib/first-name.ts'
import { useObservable, useSession } from '../../live/session-context.ts'
import { NoticeBar } from '../../ui/notice-bar/notice-bar.tsx'
import { NoticeStack } from '../../ui/notice-bar/notice-stack.tsx'

/** What has just happened, on whichever page one is. */
export function Notices() {
  const navigate = useNavigate()
  const { mentions, state } = useSession()
  const named = useObservable(mentions.list, (all) => all)
  const { t } = useTranslation()
  const { notices } = useSession()
  const list = useObservable(notices.list, (all) => all)
  return (
    <NoticeStack label={t('notice.label')}>
      {named.map(({ messageId, conversationId, by, customer, text }) => {
        const isMine = state.get().desk.conversations[conversationId] !== undefined
        const name = firstName(by.name)
        return (
          <NoticeBar
            key={messageId}
            tone="lamp"
            icon={<IconAt aria-hidden="true" />}
            action={{
              label: t(isMine ? 'notice.open' : 'notice.dismiss'),
              onClick: () => {
                mentions.dismiss(messageId)
                if (isMine) void navigate({ to: '/conversations/$conversationId', params: { conversationId } })
              },
            }}
          >
            {text === null ? t('note.mentionedElsewhere', { name }) : t('note.mentioned', { name, customer, text })}
          </NoticeBar>
        )
      })}
      {list.map(({ id, tone, text }) => (
        <NoticeBar
          key={id}
          tone={tone}
          icon={tone === 'ink' ? <IconCheck aria-hidden="true" /> : <IconAlertTriangle aria-hidden="true" />}
          action={tone === 'urgent' ? { label: t('notice.dismiss'), onClick: () => notices.dismiss(id) } : undefined}
        >
          {text}
        </NoticeBar>
      ))}
    </NoticeStack>
  )
}
