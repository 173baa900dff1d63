import { useEffect, useState } from 'preact/hooks'
import type { LiveMessage } from '../live/live-message.ts'
import { applyLive, emptyState, type State } from './state.ts'

let state = emptyState
let painting = false
const listeners = new Set<() => void>()

/** Takes in what happened. Many changes within one frame are painted once. */
export function take(message: LiveMessage): void {
  replace(applyLive(state, message))
}

export function setConnection(connection: State['connection']): void {
  replace({ ...state, connection })
}

function replace(next: State): void {
  state = next
  if (painting) return
  painting = true
  requestAnimationFrame(() => {
    painting = false
    for (const listener of listeners) listener()
  })
}

/** The page's state, painted anew when it changes. */
export function useSimulator(): State {
  const [shown, show] = useState(state)
  useEffect(() => {
    const listener = () => show(state)
    listeners.add(listener)
    listener()
    return () => void listeners.delete(listener)
  }, [])
  return shown
}
