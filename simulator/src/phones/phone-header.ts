import type { VNode } from 'preact'
import { html } from './html.ts'
import { Icon } from './icons.ts'
import type { Line } from './lines.ts'
import { NumberShape } from './number-shape.ts'
import { word } from './words.ts'

/** Whom the customer talks to: the business, and which of its numbers. */
export function PhoneHeader(props: { line: Line | undefined; typing: boolean; list: boolean; onBack(): void }): VNode {
  const { line, typing, list } = props
  if (list) return html`<header class="phone-header list"><b>${word('talks.title')}</b></header>`
  return html`<header class="phone-header">
    <button type="button" aria-label=${word('phone.back')} title=${word('phone.back')} onClick=${props.onBack}>
      <${Icon} name="chevronLeft" size=${19} />
    </button>
    <${BusinessSign} size=${30} />
    <span class="pair">
      <b>${line?.businessName}</b>
      <small>
        ${line !== undefined && html`<${NumberShape} index=${line.shape} size=${9} />`}
        ${line?.name}${typing && `, ${word('talk.typing')}`}
      </small>
    </span>
  </header>`
}

export function BusinessSign({ size }: { size: number }): VNode {
  return html`<svg width=${size} height=${size} viewBox="0 0 44 44" aria-hidden="true">
    <circle cx="22" cy="22" r="22" fill="#1A2140" />
    <path d="M31 15.6a11 11 0 1 0 0 12.8" fill="none" stroke="#FFFDF9" stroke-width="4" stroke-linecap="round" />
    <path d="M22 22h13" stroke="#E3A11F" stroke-width="3" stroke-linecap="round" />
    <circle cx="22" cy="22" r="4.4" fill="#E3A11F" />
  </svg>`
}
