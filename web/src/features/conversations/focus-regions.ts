import { useKeys } from '../../lib/keys.ts'

// In the order of F6: rail, list, messages, composer, details; of other pages the parts that call themselves so.
const regions = [
  'nav:has(a)',
  'main nav',
  'main [role=log]',
  'main section section',
  'main aside',
  'main [data-region]:has(a, button, input)',
]
const focusable =
  'textarea:not(:disabled), [aria-current], a[href], button:not(:disabled, [tabindex="-1"]), [tabindex="0"]'

/** Moves the focus to the next part of the page that is there, round and round. */
export function focusNextRegion(by: 1 | -1) {
  const desk = regions.slice(0, -1).flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? [])
  const parts = [...new Set([...desk, ...document.querySelectorAll<HTMLElement>(regions.at(-1) as string)])]
  const at = parts.findIndex((part) => part.contains(document.activeElement))
  const next = parts[(at + by + parts.length) % parts.length]
  if (!next) return
  const inside = next.querySelector<HTMLElement>('textarea:not(:disabled), [aria-current]')
  const target = inside ?? next.querySelector<HTMLElement>(focusable) ?? next
  target.focus()
}

const goOn = (by: 1 | -1) => () => (isSomethingOpen() ? false : focusNextRegion(by))
const keys = Object.fromEntries([
  ['F6', goOn(1)],
  ['Shift+F6', goOn(-1)],
])

/** F6 and Shift F6 on a page that has no keys of its own. */
export function useRegionKeys() {
  useKeys(keys)
}

/** Whether a dialog, a menu or a picker is open, which then closes by Escape itself. */
export const isSomethingOpen = () => document.querySelector('[role=dialog], [role=menu], [data-picker]') !== null

export function focusComposer() {
  document.querySelector<HTMLTextAreaElement>('main section section textarea')?.focus()
}

/** To a conversation's label; once the dialog that lies over it has gone, which gives the focus back to where it came from. */
export function focusLabel(conversationId: string | undefined) {
  if (conversationId === undefined) return
  setTimeout(() => {
    // Whoever has gone on meanwhile, by the keyboard, is not called back.
    const { activeElement } = document
    if (activeElement !== null && activeElement !== document.body && !activeElement.closest('main nav')) return
    document.querySelector<HTMLElement>(`main nav a[href$="/${conversationId}"]`)?.focus()
  }, 350)
}
