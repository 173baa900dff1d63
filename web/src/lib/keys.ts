import { useEffect, useRef } from 'react'

/** A physical key with what is held: `Alt+KeyN`, `Ctrl+KeyK` (on a Mac ⌘), `Shift+F6`, `Escape`. */
export type KeyName = string

const isMac = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform)

export function keyName(event: KeyboardEvent): KeyName {
  const isCtrl = isMac ? event.metaKey : event.ctrlKey
  const held = [isCtrl && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift'].filter(Boolean)
  return [...held, event.code].join('+')
}

/** A key that may be ours: not half of a character (AltGraph, or Ctrl and Alt, which is the same), not the system's. */
export const isOurs = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !event.isComposing &&
  !(isMac ? event.ctrlKey : event.metaKey) &&
  !(event.ctrlKey && event.altKey) &&
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

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Slash: '/',
  Comma: ',',
  Period: '.',
  Minus: '-',
  Equal: '=',
  Enter: '↵',
  ...(isMac ? { Alt: '⌥', Ctrl: '⌘', Shift: '⇧' } : {}),
}

/** The parts of a key as they are printed, one cap each: `Alt`, `N`; on a Mac `⌥`, `N`. */
export const keyCaps = (name: KeyName): string[] =>
  name.split('+').map((part) => signs[part] ?? part.replace(/^(Key|Digit)(?=.$)/, ''))

/** How a key is printed in one cap: `Alt N`, on a Mac `⌥ N`. */
export const printKey = (name: KeyName): string => keyCaps(name).join(' ')
