import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 }
// What comes into view is drawn with the next frames.
const FRAMES = 3

/** Arrows go from message to message, Home and End to the first and the last that are loaded. */
export function moveFocus(event: KeyboardEvent<HTMLElement>) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const area = event.currentTarget
  const here = document.activeElement
  if (here !== area && here?.tagName !== 'ARTICLE') return
  if (event.key === 'Home' || event.key === 'End') {
    event.preventDefault()
    toEdge(area, event.key === 'Home' ? 0 : -1)
    return
  }
  const step = steps[event.key]
  if (step === undefined || here === area) return
  const all = messagesIn(area)
  const next = all[all.indexOf(here as HTMLElement) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
  // The browser brings it into view, which draws those behind it.
  next.scrollIntoView({ block: 'nearest' })
}

const messagesIn = (area: HTMLElement) => [...area.querySelectorAll<HTMLElement>('article')]

function toEdge(area: HTMLElement, edge: 0 | -1) {
  // Where the focus stands now may leave the page.
  area.focus({ preventScroll: true })
  let frames = 0
  const move = () => {
    area.scrollTop = edge === 0 ? 0 : area.scrollHeight
    frames += 1
    if (frames < FRAMES) requestAnimationFrame(move)
    else messagesIn(area).at(edge)?.focus({ preventScroll: true })
  }
  move()
}
