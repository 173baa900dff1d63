import type { KeyboardEvent } from 'react'

/** Arrows go from message to message; the browser brings the next one into view, which draws those behind it. */
export function moveFocus(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const here = document.activeElement
  if (here?.tagName !== 'ARTICLE') return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('article')]
  const next = all[all.indexOf(here as HTMLElement) + (event.key === 'ArrowUp' ? -1 : 1)]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.scrollIntoView({ block: 'nearest' })
}
