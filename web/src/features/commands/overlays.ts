import { observable } from '../../lib/observable.ts'

/** What lies over the whole page. */
export const overlay = observable<'bar' | 'keys' | null>(null)

let opener: HTMLElement | null = null

/** Opens one of them, and remembers where one was. */
export function openOverlay(which: 'bar' | 'keys') {
  if (overlay.get() === null) {
    opener = document.activeElement instanceof HTMLElement ? document.activeElement : null
  }
  overlay.set(which)
}

/** Closes it, goes back to where one was, and from there does what was chosen. */
export function closeOverlay(thenRun?: () => unknown) {
  overlay.set(null)
  const back = opener
  opener = null
  // After the dialog has let go of the focus.
  requestAnimationFrame(() => {
    if (back?.isConnected) back.focus()
    thenRun?.()
  })
}
