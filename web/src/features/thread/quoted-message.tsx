import type { Message } from '@centralino/contract/messages.ts'
import { useTranslation } from 'react-i18next'
import { authorName } from '../../lib/author-name.ts'
import { lineOf } from '../../lib/kind-word.ts'
import { useConsole, useMe } from '../../live/session-context.ts'
import { Quote } from '../../ui/bubble/quote.tsx'

type Props = { message: Message; name: string; onJump: (key: string) => void }

/** What a message answers: who wrote that and its first line. Of one not loaded yet only the side is known. */
export function QuotedMessage({ message, name, onJump }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const { messageId = null, preview = null, direction = null } = message.replyTo ?? {}
  const quoted = useConsole((state) =>
    messageId === null
      ? undefined
      : state.desk.threads[message.conversationId]?.messages.find(({ id }) => id === messageId),
  )
  const ours = quoted ? authorName(quoted.author, me.id, t) : me.tenant.name
  return (
    <Quote
      author={direction === 'in' ? name : direction === 'out' ? ours : t('thread.quoteGone')}
      text={quoted ? lineOf(quoted, t) : (preview ?? '')}
      onOpen={messageId === null ? undefined : () => onJump(messageId)}
    />
  )
}
