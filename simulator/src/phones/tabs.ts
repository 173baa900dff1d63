import type { VNode } from 'preact'
import { html } from './html.ts'

/** What has no place beside the rest, one at a time. */
export function Tabs(props: {
  tabs: { id: string; label: string }[]
  chosen: string
  onChoose(id: string): void
}): VNode {
  const { tabs, chosen, onChoose } = props
  function keys(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = tabs[(tabs.findIndex(({ id }) => id === chosen) + step + tabs.length) % tabs.length]
    if (step === 0 || next === undefined) return
    onChoose(next.id)
    document.getElementById(`tab-${next.id}`)?.focus()
  }
  return html`<nav><div class="tabs" role="tablist" onKeyDown=${keys}>
    ${tabs.map(
      ({ id, label }) => html`<button
        type="button"
        role="tab"
        key=${id}
        id=${`tab-${id}`}
        aria-selected=${id === chosen}
        tabindex=${id === chosen ? 0 : -1}
        onClick=${() => onChoose(id)}
      ><bdi>${label}</bdi></button>`,
    )}
  </div></nav>`
}
