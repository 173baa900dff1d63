import type { Message as Written } from '@centralino/contract/messages.ts'
import type { TFunction } from 'i18next'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { authorName, signature } from '../../lib/author-name.ts'
import { receiptOf } from '../../lib/receipt-of.ts'
import { useMe } from '../../live/session-context.ts'
import { useWhere } from '../../live/use-where.ts'
import { type BubbleTone, Message } from '../../ui/bubble/message.tsx'
import { MessageMeta } from '../../ui/bubble/message-meta.tsx'
import { Reaction } from '../../ui/bubble/reaction.tsx'
import { clockText } from '../../ui/format/clock-text.ts'
import { Trace } from '../../ui/trace/trace.tsx'
import { isEmojiOnly } from '../../ui/whatsapp-text/emoji-only.ts'
import { EarlierTexts } from './earlier-texts.tsx'
import { Fate, isFateful } from './fate.tsx'
import { MenuCard } from './menu-card.tsx'
import { menuOf, tapOf } from './menu-of.ts'
import { MenuTitle } from './menu-title.tsx'
import { MessageActions } from './message-actions.tsx'
import { isCard, isFramed, isWords, MessageContent } from './message-content.tsx'
import { MessageTools, RoomForTools } from './message-tools.tsx'
import { QuotedMessage } from './quoted-message.tsx'
import type { SetReactions } from './reactions.ts'
import type { ThreadEntryProps } from './thread-entry-props.ts'
import type { ThreadItem } from './thread-items.ts'
import { traceSteps } from './trace-steps.ts'
import { useReacting } from './use-reacting.ts'
import { WaitingMeta } from './waiting-meta.tsx'

type Props = Omit<ThreadEntryProps, 'item'> & { item: Extract<ThreadItem, { kind: 'message' }> }

/** A message that the server knows, the customer's or ours. */
export function SentEntry({ item, customerName, reads, reaction, chosen, isTraced, isFlashing, ...props }: Props) {
  const { t } = useTranslation()
  const where = useWhere()
  const { message } = item
  const isIn = message.direction === 'in'
  const time = clockText(item.at, where)
  const toggle = () => props.onToggle(item.key)
  const reply = () => {
    props.onReply(message.id)
    if (isTraced) toggle()
  }
  const reacting = useReacting(message)
  const canReply = message.wamid !== null && message.deletedAt === null && !props.readOnly
  const words = message.text?.body ?? message.preview
  const copy = () => void navigator.clipboard?.writeText(words)
  // Most messages are never pointed at: what one can do with them is made for those that are.
  const [isNear, setNear] = useState(false)
  const keys: Record<string, (() => void) | undefined> = {
    KeyR: canReply ? reply : undefined,
    KeyE: props.readOnly ? undefined : reacting.open,
    KeyC: words === '' ? undefined : copy,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // One key without Alt, and only while the message itself has the focus.
    if (event.target !== event.currentTarget || hasModifier(event)) return
    const act = keys[event.code]
    if (!act) return
    event.preventDefault()
    act()
  }
  const author = isIn ? undefined : signature(message.author, t)
  const isEdited = message.edits.length > 0
  const menu = menuOf(message)
  // What it answers shows it itself.
  const isTap = tapOf(message) !== undefined && message.replyTo?.messageId != null
  const receipt = isIn ? undefined : receiptOf(message.status)
  return (
    <Message
      side={message.direction}
      continues={item.continues}
      tone={toneOf(message)}
      flush={menu !== undefined}
      onHold={props.readOnly ? undefined : reacting.open}
      onPointerEnter={props.readOnly ? undefined : () => setNear(true)}
      framed={isFramed(message)}
      emojiOnly={isSticker(message) || (message.text !== null && isEmojiOnly(message.text.body))}
      flashing={isFlashing}
      found={props.isFound}
      onToggle={toggle}
      tabIndex={props.isTabStop ? 0 : -1}
      label={labelOf(message, time, customerName, t)}
      quote={
        message.replyTo &&
        !isTap &&
        message.deletedAt === null &&
        message.type !== 'reaction' && <QuotedMessage message={message} name={customerName} onJump={props.onJump} />
      }
      reaction={reaction && <Reactions set={reaction} side={message.direction} customerName={customerName} />}
      trace={
        isTraced && (
          <>
            <Trace side={message.direction} steps={traceSteps(message, reads, t, where)} />
            {message.edits.length > 0 && <EarlierTexts edits={message.edits} />}
            <MessageActions
              side={message.direction}
              onReply={canReply ? reply : undefined}
              onReact={props.readOnly || reacting.whyNot() !== undefined ? undefined : reacting.open}
              onCopy={words === '' ? undefined : copy}
            />
          </>
        )
      }
      tools={
        !props.readOnly &&
        (isNear || reacting.isOpen ? (
          <MessageTools
            side={message.direction}
            ours={reaction?.ours ?? ''}
            whyNot={reacting.whyNot()}
            canReply={canReply}
            canCopy={words !== ''}
            isReacting={reacting.isOpen}
            onReacting={reacting.setOpen}
            onReact={reacting.react}
            onReply={reply}
            onCopy={copy}
          />
        ) : (
          <RoomForTools />
        ))
      }
      onKeyDown={onKeyDown}
      meta={
        isFateful(message) && !props.readOnly ? (
          <Fate message={message} time={time} />
        ) : receipt === 'queued' && !isTraced ? (
          <WaitingMeta
            since={Date.parse(message.storedAt)}
            slow={t('fate.waitingForWhatsApp')}
            time={time}
            receipt={receipt}
            receiptLabel={t('receipt.queued')}
            onToggle={toggle}
          />
        ) : (
          (item.isLast || isEdited) &&
          !isTraced && (
            <MessageMeta
              author={author}
              time={time}
              dateTime={message.sentAt}
              receipt={receipt}
              receiptLabel={receipt && t(`receipt.${receipt}`)}
              remark={isEdited ? t('thread.edited') : undefined}
              onToggle={toggle}
              expanded={isTraced}
            />
          )
        )
      }
    >
      {menu ? (
        <MenuCard
          menu={menu}
          chosen={chosen}
          title={<MenuTitle message={message} name={author ?? customerName} time={time} />}
        />
      ) : (
        <MessageContent message={message} album={item.album} name={author ?? customerName} time={time} />
      )}
    </Message>
  )
}

/** What both sides have set on a message, with who did in its tooltip. */
function Reactions({
  set,
  side,
  customerName,
}: {
  set: SetReactions
  side: Written['direction']
  customerName: string
}) {
  const { t } = useTranslation()
  const me = useMe()
  const { theirs, ours, by } = set
  if (theirs === '' && ours === '') return null
  const author = by ? authorName(by, me.id, t) : me.tenant.name
  const label =
    theirs !== '' && ours !== ''
      ? t('thread.reactedBoth', { name: customerName, theirs, author, ours })
      : t('thread.reacted', theirs !== '' ? { name: customerName, emoji: theirs } : { name: author, emoji: ours })
  const isSame = theirs === ours
  return <Reaction emoji={isSame ? ours : `${theirs}${ours}`} count={isSame ? 2 : 1} label={label} side={side} />
}
const isSticker = ({ file }: Written) => file?.kind === 'sticker' && file.state === 'kept'

const hasModifier = (event: KeyboardEvent) => event.altKey || event.ctrlKey || event.metaKey || event.shiftKey

function toneOf(message: Written): BubbleTone {
  if (message.status === 'failed' || message.status === 'uncertain') return message.status
  if (message.file?.state === 'lost' || message.file?.state === 'unsafe') return 'absent'
  if (message.deletedAt !== null || (!isWords(message) && !isCard(message) && !menuOf(message))) return 'absent'
  return message.author.kind === 'system' ? 'system' : 'plain'
}

function labelOf(message: Written, time: string, name: string, t: TFunction): string {
  if (message.direction === 'in') return t('thread.fromCustomer', { name, time })
  const author = message.author.kind === 'system' ? t('trace.system') : message.author.name
  const known =
    message.status === 'failed' || message.status === 'uncertain' ? message.status : receiptOf(message.status)
  return t('thread.fromUs', { author, time, state: t(`receipt.${known ?? 'sent'}`) })
}
