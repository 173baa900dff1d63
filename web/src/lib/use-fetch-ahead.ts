import { useEffect } from 'react'

/** Fetches what is not here yet with the first pause, so that it opens at once, and without a connection too. */
export function useFetchAhead(load: () => Promise<unknown>) {
  useEffect(() => {
    const fetchNow = () => void load().catch(() => undefined)
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(fetchNow, 2_000)
      return () => clearTimeout(timer)
    }
    const waiting = requestIdleCallback(fetchNow, { timeout: 5_000 })
    return () => cancelIdleCallback(waiting)
  }, [load])
}
