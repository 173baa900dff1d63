import type { StoredFile } from '@centralino/contract/files.ts'
import type { Message } from '@centralino/contract/messages.ts'
import { IconTrash } from '@tabler/icons-react'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { kindWord } from '../../lib/kind-word.ts'
import { lazyPart } from '../../lib/lazy-part.ts'
import { WhatsAppText } from '../../ui/whatsapp-text/whatsapp-text.tsx'
import { FileEntry } from '../files/file-entry.tsx'
import { KindIcon } from '../kinds/kind-icon.tsx'
import { answersOf } from './answers-of.ts'
import { ContactCards } from './contact-cards.tsx'
import { list, record, text } from './content.ts'
import { FoldedText } from './folded-text.tsx'
import { LocationCard } from './location-card.tsx'
import { tapOf } from './menu-of.ts'
import { reactionOf } from './reactions.ts'
import classes from './thread.module.css'

// What a customer chose among our answers is text like any other.
const spokenKinds = new Set(['button', 'interactive', 'request_welcome'])
// WhatsApp tells that they exist and nothing more.
const withheld = new Set(['unsupported', 'poll', 'poll_creation', 'event', 'unknown'])

export const isWords = (message: Message) =>
  message.text !== null || (spokenKinds.has(message.type) && message.preview !== '')

/** What is drawn as it came, though it is no text. */
export const isCard = (message: Message) =>
  message.file !== null || message.type === 'location' || rareKind(message) !== undefined || isContacts(message)

const isContacts = ({ type, content }: Message) => type === 'contacts' && list(content, 'contacts').length > 0

// Seldom seen: they come with the first of their kind.
const rare = () => import('./rare-cards.tsx')
const cards = {
  order: lazyPart(() => rare().then(({ OrderCard }) => ({ default: OrderCard }))),
  form: lazyPart(() => rare().then(({ FlowCard }) => ({ default: FlowCard }))),
  calls: lazyPart(() => rare().then(({ CallsCard }) => ({ default: CallsCard }))),
}
const ReferralCard = lazyPart(() => rare().then((file) => ({ default: file.ReferralCard })))
const ProductLine = lazyPart(() => rare().then((file) => ({ default: file.ProductLine })))

function rareKind(message: Message): keyof typeof cards | undefined {
  const { type, direction, content } = message
  if (direction === 'out') return undefined
  if (type === 'order' && list(content, 'product_items').length > 0) return 'order'
  if (type !== 'interactive') return undefined
  if (record(content, 'call_permission_reply')) return 'calls'
  return answersOf(message) ? 'form' : undefined
}

type Props = { message: Message; album: readonly StoredFile[] | undefined; name: string; time: string }

const hasFile = (message: Message): message is Message & { file: StoredFile } => message.file !== null

/** A picture or film has a narrow frame instead of the bubble's room. */
export const isFramed = ({ file }: Message) =>
  (file?.kind === 'image' || file?.kind === 'video') && (file.state === 'kept' || file.state === 'coming')

/** What a message shows, with where its customer came from above it. */
export function MessageContent(props: Props) {
  const { message } = props
  const { t } = useTranslation()
  if (message.deletedAt !== null)
    return (
      <p className={classes.deleted}>
        <IconTrash aria-hidden="true" />
        {t('thread.deleted')}
      </p>
    )
  const isInbound = message.direction === 'in'
  return (
    <>
      {isInbound && record(message.content, 'referral') && (
        <Suspense fallback={null}>
          <ReferralCard message={message} />
        </Suspense>
      )}
      {isInbound && record(message.content, 'referred_product') && (
        <Suspense fallback={null}>
          <ProductLine message={message} />
        </Suspense>
      )}
      <Words {...props} />
    </>
  )
}

/** The text, or in words what was sent instead. */
function Words({ message, album, name, time }: Props) {
  const { t } = useTranslation()
  if (hasFile(message)) {
    const caption = text(message.content, 'caption')
    return (
      <>
        <FileEntry message={message} album={album} name={name} time={time} />
        {caption !== undefined && (
          <div className={classes.caption}>
            <WhatsAppText text={caption} />
          </div>
        )}
      </>
    )
  }
  if (message.text) return <FoldedText text={message.text.body} />
  const kindOfCard = rareKind(message)
  if (kindOfCard) {
    const Card = cards[kindOfCard]
    return (
      <Suspense fallback={<p>{message.preview || kindWord(message.type, t)}</p>}>
        <Card message={message} />
      </Suspense>
    )
  }
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
  if (isContacts(message)) return <ContactCards content={message.content} />
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
