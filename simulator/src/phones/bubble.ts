import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { BubbleMedia } from './bubble-media.ts'
import { isJumbo } from './formatting.ts'
import { html } from './html.ts'
import { Icon } from './icons.ts'
import { type Answer, type InteractiveList, lineOf, partsOf } from './message-parts.ts'
import { RichText } from './rich-text.ts'
import type { Shown } from './talk-view.ts'
import { Ticks } from './ticks.ts'
import { clockText } from './time-text.ts'
import { word } from './words.ts'

export type BubbleProps = Shown & {
  businessName: string
  canAnswer: boolean
  onReply(): void
  onAnswer(answer: Answer): void
  onList(list: InteractiveList): void
  onQuote(id: string): void
}

const longPress = 450

export function Bubble(props: BubbleProps): VNode {
  const { message, reactions } = props
  const mine = message.kind === 'inbound'
  const press = useRef<ReturnType<typeof setTimeout>>(undefined)
  const endPress = () => clearTimeout(press.current)
  const parts = partsOf(message)
  const bare = message.type === 'text' && message.quotedId === null && isJumbo(parts.body)
  const wide = parts.answers.length > 0 || parts.list !== null || parts.media !== null || parts.headerMedia !== null
  return html`<li
    id=${`bubble-${message.id}`}
    class=${`bubble ${mine ? 'mine' : 'theirs'} ${wide ? 'wide' : ''} ${reactions.length > 0 ? 'reacted' : ''} ${bare ? 'bare' : ''}`}
    onPointerDown=${(event: PointerEvent) => {
      if (event.pointerType === 'touch') press.current = setTimeout(props.onReply, longPress)
    }}
    onPointerUp=${endPress}
    onPointerMove=${endPress}
    onPointerCancel=${endPress}
  >
    <span class="unseen">${mine ? word('bubble.you') : props.businessName}:</span>
    <${Quote} ...${props} />
    <${BubbleMedia} parts=${parts} />
    ${parts.header !== '' && html`<b class="heading">${parts.header}</b>`}
    ${parts.body !== '' && html`<${RichText} text=${parts.body} />`}
    ${parts.footer !== '' && html`<small class="footer">${parts.footer}</small>`}
    <span class="stamp">
      <time>${clockText(message.at)}</time>
      ${message.kind === 'inbound' && html`<${Ticks} state=${message.read ? 'read' : message.acknowledged ? 'delivered' : 'sent'} />`}
    </span>
    <${Answers} ...${props} parts=${parts} />
    ${reactions.length > 0 && html`<span class="reactions">${reactions.join('')}</span>`}
    ${
      props.canAnswer &&
      html`<button type="button" class="reply" aria-label=${word('bubble.reply')} title=${word('bubble.reply')} onClick=${props.onReply}>
        <${Icon} name="reply" size=${15} />
      </button>`
    }
  </li>`
}

function Quote({ message, quoted, businessName, onQuote }: BubbleProps): VNode | null {
  if (message.quotedId === null) return null
  const who = quoted === undefined ? '' : quoted.kind === 'inbound' ? word('bubble.you') : businessName
  const line = quoted === undefined ? word('bubble.gone') : lineOf(quoted)
  return html`<button type="button" class="quote" onClick=${() => onQuote(message.quotedId ?? '')}>
    ${who !== '' && html`<b>${who}</b>`}<span dir="auto">${line}</span>
  </button>` as VNode
}

function Answers(props: BubbleProps & { parts: ReturnType<typeof partsOf> }): VNode | null {
  const { parts, chosen, canAnswer } = props
  const { list, link } = parts
  if (parts.answers.length === 0 && list === null && link === null) return null
  return html`<span class="answers">
    ${parts.answers.map(
      (answer) => html`<button
        type="button"
        class=${answer.key === chosen ? 'hit' : ''}
        aria-pressed=${answer.key === chosen}
        disabled=${!canAnswer || chosen !== ''}
        onClick=${() => props.onAnswer(answer)}
      ><${Icon} name="reply" size=${15} />${answer.label}</button>`,
    )}
    ${
      list !== null &&
      html`<button type="button" disabled=${!canAnswer} onClick=${() => props.onList(list)}>
        <${Icon} name="list" size=${15} />${list.button}
      </button>`
    }
    ${
      link !== null &&
      html`<a href=${/^https?:/.test(link.href) ? link.href : undefined} target="_blank" rel="noopener noreferrer">
        <${Icon} name="external" size=${15} />${link.label}
      </a>`
    }
  </span>` as VNode
}
