// In the order of F6: rail, list, messages, composer, details.
const regions = ['nav:has(a)', 'main nav', 'main [role=log]', 'main section section', 'main aside']
const focusable =
  'textarea:not(:disabled), [aria-current], a[href], button:not(:disabled, [tabindex="-1"]), [tabindex="0"]'

/** Moves the focus to the next part of the page that is there, round and round. */
export function focusNextRegion(by: 1 | -1) {
  const parts = regions.map((selector) => document.querySelector<HTMLElement>(selector)).filter((part) => part !== null)
  const at = parts.findIndex((part) => part.contains(document.activeElement))
  const next = parts[(at + by + parts.length) % parts.length]
  if (!next) return
  const inside = next.querySelector<HTMLElement>('textarea:not(:disabled), [aria-current]')
  const target = inside ?? next.querySelector<HTMLElement>(focusable) ?? next
  target.focus()
}

/** Whether a dialog, a menu or a picker is open, which then closes by Escape itself. */
export const isSomethingOpen = () => document.querySelector('[role=dialog], [role=menu], [data-picker]') !== null

export function focusComposer() {
  document.querySelector<HTMLTextAreaElement>('main section section textarea')?.focus()
}
