import type { Message } from '@centralino/contract/messages.ts'
import { useTranslation } from 'react-i18next'
import { kindWord } from '../../lib/kind-word.ts'
import { WhatsAppText } from '../../ui/whatsapp-text/whatsapp-text.tsx'
import { KindIcon } from '../kinds/kind-icon.tsx'
import { list, text } from './content.ts'
import { tapOf } from './menu-of.ts'
import { ContactCards, LocationCard } from './message-cards.tsx'
import classes from './thread.module.css'
import { reactionOf } from './thread-items.ts'

// What a customer chose among our answers is text like any other.
const spokenKinds = new Set(['button', 'interactive', 'request_welcome', 'system'])
// WhatsApp tells that they exist and nothing more.
const withheld = new Set(['unsupported', 'poll', 'poll_creation', 'event', 'unknown'])

export const isWords = (message: Message) =>
  message.text !== null || (spokenKinds.has(message.type) && message.preview !== '')

/** What is drawn as it came, though it is no text. */
export const isCard = ({ type, content }: Message) =>
  type === 'location' || (type === 'contacts' && list(content, 'contacts').length > 0)

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
  if (tapOf(message) !== undefined && message.preview !== '')
    return (
      <div className={classes.tapped}>
        <KindIcon type="interactive" />
        <WhatsAppText text={message.preview} />
      </div>
    )
  if (isWords(message)) return <WhatsAppText text={message.preview} />
  if (message.type === 'location') return <LocationCard content={message.content} />
  if (message.type === 'contacts' && isCard(message)) return <ContactCards content={message.content} />
  const kind = kindWord(message.type, t, message.content)
  const [file, caption] = [text(message.content, 'filename'), text(message.content, 'caption') ?? message.preview]
  return (
    <div className={classes.lines}>
      <p className={classes.named}>
        <KindIcon type={message.type} />
        {withheld.has(message.type) ? t('kind.notPassed', { kind }) : t('kind.notShown', { kind })}
      </p>
      {file && file !== caption && <bdi>{file}</bdi>}
      {caption !== '' && <WhatsAppText text={caption} />}
    </div>
  )
}
