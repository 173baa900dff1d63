import { type ReactNode, startTransition, useEffect, useState } from 'react'
import { whenPainted } from './when-painted.ts'

/** Shows what it is given a moment later than everything around it: when that is painted. For what nobody waits for. */
export function AfterPaint({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<ReactNode>(null)
  useEffect(() => whenPainted(() => startTransition(() => setShown(children))), [children])
  return shown
}
