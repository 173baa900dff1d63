import type { Message as Written } from '@centralino/contract/messages.ts'
import type { TFunction } from 'i18next'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { signature } from '../../lib/author-name.ts'
import { receiptOf } from '../../lib/receipt-of.ts'
import { useWhere } from '../../live/use-where.ts'
import { type BubbleTone, Message } from '../../ui/bubble/message.tsx'
import { MessageMeta } from '../../ui/bubble/message-meta.tsx'
import { Reaction } from '../../ui/bubble/reaction.tsx'
import { clockText } from '../../ui/format/clock-text.ts'
import { Trace } from '../../ui/trace/trace.tsx'
import { isEmojiOnly } from '../../ui/whatsapp-text/emoji-only.ts'
import { Fate, isFateful } from './fate.tsx'
import { MenuCard } from './menu-card.tsx'
import { menuOf, tapOf } from './menu-of.ts'
import { isCard, isWords, MessageContent } from './message-content.tsx'
import { QuotedMessage } from './quoted-message.tsx'
import classes from './thread.module.css'
import type { ThreadEntryProps } from './thread-entry-props.ts'
import type { ThreadItem } from './thread-items.ts'
import { traceSteps } from './trace-steps.ts'
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
  const onKeyDown = (event: KeyboardEvent) => {
    // One key without Alt, and only while the message itself has the focus.
    if (event.code !== 'KeyR' || event.target !== event.currentTarget || hasModifier(event)) return
    if (message.wamid === null) return
    event.preventDefault()
    reply()
  }
  const author = isIn ? undefined : signature(message.author, t)
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
      emojiOnly={message.text !== null && isEmojiOnly(message.text.body)}
      flashing={isFlashing}
      onToggle={toggle}
      tabIndex={props.isTabStop ? 0 : -1}
      label={labelOf(message, time, customerName, t)}
      quote={message.replyTo && !isTap && <QuotedMessage message={message} name={customerName} onJump={props.onJump} />}
      reaction={
        reaction && <Reaction emoji={reaction} label={t('thread.reacted', { name: customerName, emoji: reaction })} />
      }
      trace={
        isTraced && (
          <>
            <Trace side={message.direction} steps={traceSteps(message, reads, t, where)} />
            {message.wamid !== null && (
              <button type="button" className={classes.reply} data-side={message.direction} onClick={reply}>
                {t('thread.reply')}
              </button>
            )}
          </>
        )
      }
      onKeyDown={onKeyDown}
      meta={
        isFateful(message) ? (
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
          item.isLast &&
          !isTraced && (
            <MessageMeta
              author={author}
              time={time}
              dateTime={message.sentAt}
              receipt={receipt}
              receiptLabel={receipt && t(`receipt.${receipt}`)}
              onToggle={toggle}
              expanded={isTraced}
            />
          )
        )
      }
    >
      {menu ? (
        <MenuCard menu={menu} chosen={chosen} />
      ) : (
        <MessageContent message={message} name={author ?? customerName} />
      )}
    </Message>
  )
}

const hasModifier = (event: KeyboardEvent) => event.altKey || event.ctrlKey || event.metaKey || event.shiftKey

function toneOf(message: Written): BubbleTone {
  if (message.status === 'failed' || message.status === 'uncertain') return message.status
  if (!isWords(message) && !isCard(message)) return 'absent'
  return message.author.kind === 'system' ? 'system' : 'plain'
}

function labelOf(message: Written, time: string, name: string, t: TFunction): string {
  if (message.direction === 'in') return t('thread.fromCustomer', { name, time })
  const author = message.author.kind === 'system' ? t('trace.system') : message.author.name
  const known =
    message.status === 'failed' || message.status === 'uncertain' ? message.status : receiptOf(message.status)
  return t('thread.fromUs', { author, time, state: t(`receipt.${known ?? 'sent'}`) })
}
