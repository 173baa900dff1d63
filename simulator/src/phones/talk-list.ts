import type { VNode } from 'preact'
import { html } from './html.ts'
import type { Line } from './lines.ts'
import { chosenKey, lineOf } from './message-parts.ts'
import { NumberShape } from './number-shape.ts'
import { BusinessSign } from './phone-header.ts'
import { type State, threadKey } from './state.ts'
import { shownMessages } from './talk-view.ts'
import { clockText } from './time-text.ts'
import { word } from './words.ts'

/** The phone's list of talks: every number of the business can be written to. */
export function TalkList(props: {
  state: State
  customerId: string
  lines: Line[]
  onOpen(numberId: string): void
}): VNode {
  return html`<ul class="talk-list">
    ${props.lines.map((line) => {
      const thread = props.state.threads[threadKey(line.numberId, props.customerId)]
      const last = shownMessages(thread?.messages ?? [], chosenKey).at(-1)?.message
      return html`<li key=${line.numberId}>
        <button type="button" onClick=${() => props.onOpen(line.numberId)}>
          <${BusinessSign} size=${36} />
          <span class="pair">
            <b><${NumberShape} index=${line.shape} /> ${line.name}</b>
            <small dir="auto">${last === undefined ? word('talks.start', { name: line.businessName }) : lineOf(last)}</small>
          </span>
          ${last !== undefined && html`<time>${clockText(last.at)}</time>`}
        </button>
      </li>`
    })}
  </ul>`
}
