import type { Message } from '@centralino/contract/messages.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../live/session-context.ts'

/** WhatsApp takes reactions to messages up to this old. */
const REACTABLE = 30 * 24 * 60 * 60_000

/**
 * Reacting to a message: whether one can, and the emoji that goes out, also later when the connection is back. Whether one can is
 * looked up when somebody wants to: a thread has many messages, and few are reacted to.
 */
export function useReacting({ id, conversationId, wamid, type, deletedAt, sentAt }: Message) {
  const { t } = useTranslation()
  const session = useSession()
  const [isOpen, setOpen] = useState(false)
  const whyNot = (): string | undefined => {
    if (wamid === null || deletedAt !== null || type === 'reaction') return t('refusal.not_reactable')
    if (Date.now() - Date.parse(sentAt) > REACTABLE) return t('thread.tooOldToReact')
    const endsAt = session.state.get().desk.conversations[conversationId]?.windowEndsAt
    return endsAt && Date.parse(endsAt) > Date.now() ? undefined : t('refusal.window_closed')
  }
  return {
    isOpen,
    setOpen,
    whyNot,
    open: () => whyNot() === undefined && setOpen(true),
    react(emoji: string) {
      setOpen(false)
      session.outgoing.add(conversationId, { type: 'reaction', reaction: { message_id: id, emoji } })
    },
  }
}
