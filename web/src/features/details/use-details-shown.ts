import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useKept } from '../../lib/use-kept.ts'

/** Beside the thread the choice is remembered; over it, where there is less room, details begin closed. */
export function useDetailsShown(conversationId: string | null) {
  const isBeside = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false })
  const [kept, keep] = useKept('details', true)
  const [over, setOver] = useState<string | null>(null)
  const opener = useRef<HTMLElement | null>(null)
  useEffect(() => {
    if (isBeside) setOver(null)
  }, [isBeside])
  const isShown = isBeside ? kept : over !== null && over === conversationId
  const close = () => {
    if (isBeside) keep(false)
    else {
      setOver(null)
      if (opener.current?.isConnected) opener.current.focus()
    }
    return true
  }
  const toggle = () => {
    if (isShown) return void close()
    if (isBeside) return keep(true)
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    setOver(conversationId)
  }
  return { isShown, isOver: !isBeside, toggle, close }
}
