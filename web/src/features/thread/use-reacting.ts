import type { Message } from '@centralino/contract/messages.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsole, useSession } from '../../live/session-context.ts'
import { useRemaining } from '../../ui/clock/use-span.ts'

/** WhatsApp takes reactions to messages up to this old. */
const REACTABLE = 30 * 24 * 60 * 60_000

/** Reacting to a message: whether one can, and the emoji that goes out, also later when the connection is back. */
export function useReacting({ id, conversationId, wamid, type, deletedAt, sentAt }: Message) {
  const { t } = useTranslation()
  const session = useSession()
  const [isOpen, setOpen] = useState(false)
  const windowEndsAt = useConsole((state) => state.desk.conversations[conversationId]?.windowEndsAt)
  const isInTime = useRemaining(windowEndsAt ? Date.parse(windowEndsAt) : 0) > 0
  const isKnown = wamid !== null && deletedAt === null && type !== 'reaction'
  const whyNot = !isKnown
    ? t('refusal.not_reactable')
    : Date.now() - Date.parse(sentAt) > REACTABLE
      ? t('thread.tooOldToReact')
      : isInTime
        ? undefined
        : t('refusal.window_closed')
  return {
    isOpen,
    setOpen,
    whyNot,
    react(emoji: string) {
      setOpen(false)
      session.outgoing.add(conversationId, { type: 'reaction', reaction: { message_id: id, emoji } })
    },
  }
}
