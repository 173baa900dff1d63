import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that stays the same and does what the newest one given does: what gets it need not be drawn anew. Not to be called while drawing. */
export function useStable<Given extends unknown[]>(act: (...given: Given) => void): (...given: Given) => void {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...given: Given) => latest.current(...given), [])
}
