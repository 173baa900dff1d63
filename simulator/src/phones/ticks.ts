import type { VNode } from 'preact'
import { html } from './html.ts'
import { word } from './words.ts'

/** One tick: sent. Two: the business has it. Two in brass: it was read. */
export function Ticks({ state }: { state: 'sent' | 'delivered' | 'read' }): VNode {
  return html`<svg class="ticks ${state}" width="20" height="11" viewBox="0 0 20 11" role="img" aria-label=${word(`tick.${state}`)}>
    <path d="M1 6l3.6 3.8L12 1.5" />
    ${state !== 'sent' && html`<path d="M8.4 8.6l1.2 1.2L17.6 1.5" />`}
  </svg>`
}
