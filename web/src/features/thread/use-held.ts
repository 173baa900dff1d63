import { useEffect, useState } from 'react'

const TICK = 200

/** How many whole seconds are left until then (ms), 0 when it is past. By this machine's clock, as the queue counts. */
export function useHeld(until: number | undefined): number {
  const secondsLeft = () => (until === undefined ? 0 : Math.ceil(Math.max(0, until - Date.now()) / 1_000))
  const [left, setLeft] = useState(secondsLeft)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it reads nothing but `until`
  useEffect(() => {
    setLeft(secondsLeft())
    if (until === undefined || until <= Date.now()) return
    const timer = setInterval(() => setLeft(secondsLeft()), TICK)
    return () => clearInterval(timer)
  }, [until])
  return left
}
