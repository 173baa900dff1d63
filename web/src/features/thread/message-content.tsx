import type { Message } from '@centralino/contract/messages.ts'
import { useTranslation } from 'react-i18next'
import { kindWord } from '../../lib/kind-word.ts'
import { WhatsAppText } from '../../ui/whatsapp-text/whatsapp-text.tsx'
import classes from './thread.module.css'
import { reactionOf } from './thread-items.ts'

// What a customer chose among our answers is text like any other.
const spokenKinds = new Set(['button', 'interactive', 'request_welcome', 'system'])
// WhatsApp tells that they exist and nothing more.
const withheld = new Set(['unsupported', 'poll', 'poll_creation', 'event', 'unknown'])

export const isWords = (message: Message) =>
  message.text !== null || (spokenKinds.has(message.type) && message.preview !== '')

/** The text, or in words what was sent instead. */
export function MessageContent({ message, name }: { message: Message; name: string }) {
  const { t } = useTranslation()
  if (message.text) return <WhatsAppText text={message.text.body} />
  const reaction = reactionOf(message)
  if (reaction) {
    const { emoji } = reaction
    return (
      <p className={classes.absent}>
        {emoji ? t('thread.reacted', { name, emoji }) : t('thread.reactionTaken', { name })}
      </p>
    )
  }
  if (isWords(message)) return <WhatsAppText text={message.preview} />
  const kind = kindWord(message.type, t)
  return (
    <div>
      <p className={classes.absent}>
        {withheld.has(message.type) ? t('kind.notPassed', { kind }) : t('kind.notShown', { kind })}
      </p>
      {message.preview !== '' && <WhatsAppText text={message.preview} />}
    </div>
  )
}
