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

/** Whether this is the uppermost of what lies over the page while it is open: Escape is meant for it, and for nothing below. */
export function useLayer(isOpen: boolean): boolean {
  const [own] = useState(() => ({}))
  useEffect(() => {
    if (!isOpen) return
    change([...layers, own])
    return () => change(layers.filter((layer) => layer !== own))
  }, [isOpen, own])
  const top = useSyncExternalStore(subscribe, () => layers.at(-1))
  return top === own
}
