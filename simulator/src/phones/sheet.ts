import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { html } from './html.ts'
import { Icon } from './icons.ts'
import { word } from './words.ts'

/** A panel that comes up from the phone's lower edge. Escape and a tap beside it close it; the focus goes back. */
export function Sheet(props: { title: string; onClose(): void; children: ComponentChildren }): VNode {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const first = panel.current?.querySelector<HTMLElement>('input, .sheet-body button')
    first?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])

  function keys(event: KeyboardEvent): void {
    if (event.key === 'Escape') props.onClose()
    if (event.key !== 'Tab') return
    const stops = [...(panel.current?.querySelectorAll<HTMLElement>('button:not(:disabled), input:checked, a') ?? [])]
    const edge = event.shiftKey ? stops[0] : stops.at(-1)
    if (document.activeElement !== edge) return
    event.preventDefault()
    ;(event.shiftKey ? stops.at(-1) : stops[0])?.focus()
  }

  return html`<div class="sheet-layer" onKeyDown=${keys}>
    <div class="veil" onClick=${props.onClose}></div>
    <div class="sheet" role="dialog" aria-modal="true" aria-label=${props.title} ref=${panel}>
      <span class="grip"></span>
      <h4>
        ${props.title}
        <button type="button" aria-label=${word('sheet.close')} onClick=${props.onClose}><${Icon} name="cross" size=${17} /></button>
      </h4>
      <div class="sheet-body">${props.children}</div>
    </div>
  </div>`
}
