import { useEffect, useRef } from 'react'

// A dialog gives the focus back a moment after it has closed; where to may be gone by then.
const AFTER_THE_DIALOG = 60

/** When the conversation in hand leaves (closed, transferred, taken over), the focus goes to the list instead of nowhere. */
export function useFocusAfterLoss(conversationId: string | undefined) {
  const before = useRef(conversationId)
  useEffect(() => {
    const isLost = before.current !== undefined && conversationId === undefined
    before.current = conversationId
    if (!isLost) return
    const timer = setTimeout(() => {
      const { activeElement } = document
      if (activeElement !== null && activeElement !== document.body) return
      const target = ['main nav a', 'main section button:not(:disabled)', 'nav [aria-current]']
        .map((selector) => document.querySelector<HTMLElement>(selector))
        .find((element) => element?.checkVisibility())
      target?.focus()
    }, AFTER_THE_DIALOG)
    return () => clearTimeout(timer)
  }, [conversationId])
}
