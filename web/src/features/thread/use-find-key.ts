import { useEffect, useRef } from 'react'

/** Ctrl F (⌘ F) searches the conversation; pressed in its field it is the browser's own. */
export function useFindKey(open: () => void) {
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyF' || event.altKey || event.shiftKey || event.ctrlKey === event.metaKey) return
      if (document.querySelector('[role=dialog]') || document.activeElement?.closest('[data-thread-find]')) return
      event.preventDefault()
      const field = document.querySelector<HTMLElement>('[data-thread-find]')
      if (field) field.focus()
      else latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
