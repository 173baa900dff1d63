import { useEffect, useState, useSyncExternalStore } from 'react'

// What lies over the page, the lowest first.
let layers: readonly object[] = []
const listeners = new Set<() => void>()

const change = (next: readonly object[]): void => {
  layers = next
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/**
 * Where this is among what lies over the page while it is open. At the top: Escape is meant for it, and for nothing below. At the
 * bottom: it darkens the page, once for all that lie over it.
 */
export function useLayer(isOpen: boolean): { isTop: boolean; isBottom: boolean } {
  const [own] = useState(() => ({}))
  useEffect(() => {
    if (!isOpen) return
    change([...layers, own])
    return () => change(layers.filter((layer) => layer !== own))
  }, [isOpen, own])
  const all = useSyncExternalStore(subscribe, () => layers)
  return { isTop: all.at(-1) === own, isBottom: all[0] === undefined || all[0] === own }
}
