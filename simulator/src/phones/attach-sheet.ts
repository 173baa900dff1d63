import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { html } from './html.ts'
import { Icon } from './icons.ts'
import { Sheet } from './sheet.ts'
import { word } from './words.ts'

const place = { latitude: 45.694, longitude: 9.67, name: 'Via Garibaldi 8, Bergamo' }
const card = {
  name: { formatted_name: 'Officina Brambilla', first_name: 'Officina', last_name: 'Brambilla' },
  phones: [{ phone: '+39 035 555 0140', type: 'WORK' }],
}

/** What a phone can send besides words. */
export function AttachSheet(props: {
  onClose(): void
  onSend(message: { type: string; [key: string]: unknown }): void
  onFile(file: File): void
}): VNode {
  const picker = useRef<HTMLInputElement>(null)
  return html`<${Sheet} title=${word('attach.title')} onClose=${props.onClose}>
    <div class="kinds">
      <button type="button" onClick=${() => picker.current?.click()}><${Icon} name="photo" />${word('attach.file')}</button>
      <button type="button" onClick=${() => props.onSend({ type: 'location', location: place })}>
        <${Icon} name="pin" />${word('attach.location')}
      </button>
      <button type="button" onClick=${() => props.onSend({ type: 'contacts', contacts: [card] })}>
        <${Icon} name="user" />${word('attach.contact')}
      </button>
    </div>
    <input
      ref=${picker}
      type="file"
      hidden
      onChange=${(event: Event) => {
        const file = (event.currentTarget as HTMLInputElement).files?.[0]
        if (file !== undefined) props.onFile(file)
      }}
    />
  <//>`
}
