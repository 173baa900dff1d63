import { useEffect, useRef } from 'react'

/** A physical key with what is held: `Alt+KeyN`, `Alt+ArrowUp`, `Shift+F6`, `Escape`. */
export type KeyName = string

export function keyName(event: KeyboardEvent): KeyName {
  const held = [event.altKey && 'Alt', event.shiftKey && 'Shift'].filter(Boolean)
  return [...held, event.code].join('+')
}

/** A key that belongs to us: not half of a character (AltGraph), not the browser's or the system's (Ctrl, Meta). */
const isOurs = (event: KeyboardEvent) =>
  !event.defaultPrevented &&
  !event.isComposing &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.getModifierState('AltGraph')

/** Keys of the whole page. A handler that answers `false` leaves the key to the browser. */
export function useKeys(handlers: Readonly<Record<KeyName, (event: KeyboardEvent) => unknown>>) {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const handle = isOurs(event) ? latest.current[keyName(event)] : undefined
      if (handle && handle(event) !== false) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

const isMac = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform)

/** How a key is printed: `Alt N`, on a Mac `⌥ N`. */
export const altKey = (letter: string) => `${isMac ? '⌥' : 'Alt'} ${letter}`
