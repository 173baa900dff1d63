import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useMemo, useRef, useState } from 'react'
import { keptEach } from '../../lib/kept-each.ts'
import { useKept } from '../../lib/use-kept.ts'

const ofEach = keptEach('details.each')

/**
 * Beside the thread the choice is remembered for each conversation, and the last one holds for those that come; over it, where there
 * is less room, details begin closed.
 */
export function useDetailsShown(conversationId: string | null) {
  const isBeside = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false })
  const [last, keepLast] = useKept('details', true)
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({})
  const kept = useMemo(() => (conversationId === null ? undefined : ofEach.of(conversationId)), [conversationId])
  const own = conversationId === null ? undefined : chosen[conversationId]
  const [over, setOver] = useState<string | null>(null)
  const opener = useRef<HTMLElement | null>(null)
  useEffect(() => {
    if (isBeside) setOver(null)
  }, [isBeside])
  const beside = own ?? (kept === undefined ? last : kept === '1')
  const isShown = isBeside ? beside : over !== null && over === conversationId
  const keep = (next: boolean) => {
    keepLast(next)
    if (conversationId === null) return
    ofEach.keep(conversationId, next ? '1' : '0')
    setChosen((before) => ({ ...before, [conversationId]: next }))
  }
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
