import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { html } from './html.ts'
import type { InteractiveList, ListRow } from './message-parts.ts'
import { Sheet } from './sheet.ts'
import { word } from './words.ts'

/** The rows of a list message, one to choose. */
export function ListSheet(props: {
  list: InteractiveList
  name: string
  onClose(): void
  onChoose(row: ListRow): void
}): VNode {
  const { list, name } = props
  const rows = list.sections.flatMap((section) => section.rows)
  const [chosen, choose] = useState('')
  const row = rows.find(({ id }) => id === chosen)
  return html`<${Sheet} title=${list.button} onClose=${props.onClose}>
    <form
      onSubmit=${(event: Event) => {
        event.preventDefault()
        if (row !== undefined) props.onChoose(row)
      }}
    >
      <div class="rows">
        ${list.sections.map(
          (section) => html`<fieldset>
            ${section.title && html`<legend>${section.title}</legend>`}
            ${section.rows.map(
              (one) => html`<label class="row">
                <span><b dir="auto">${one.title}</b>${one.description && html`<small dir="auto">${one.description}</small>`}</span>
                <input type="radio" name=${name} checked=${one.id === chosen} onChange=${() => choose(one.id)} />
              </label>`,
            )}
          </fieldset>`,
        )}
      </div>
      <button type="submit" class="send-row" disabled=${row === undefined}>${word('composer.send')}</button>
    </form>
  <//>`
}
