import { type ReactNode, startTransition, useEffect, useState } from 'react'

/** Shows what it is given a moment later than everything around it: when that is painted. For what nobody waits for. */
export function AfterPaint({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<ReactNode>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setShown(children)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [children])
  return shown
}
