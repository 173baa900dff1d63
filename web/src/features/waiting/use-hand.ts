import { type RefObject, useEffect, useState } from 'react'

// A hand that rests longer is not about to press anything.
const RESTS = 6_000

const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

/** Whether somebody's hand is on a part of the page: nothing may move under it. */
export function useHand(part: RefObject<HTMLElement | null>): boolean {
  const [isOn, setOn] = useState(false)
  useEffect(() => {
    const element = part.current
    if (!element) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const off = () => {
      clearTimeout(timer)
      setOn(false)
    }
    const on = () => {
      clearTimeout(timer)
      timer = setTimeout(off, RESTS)
      setOn(true)
    }
    const leave = () => {
      if (!element.contains(document.activeElement)) off()
    }
    for (const sign of signs) element.addEventListener(sign, on)
    element.addEventListener('pointerleave', leave)
    return () => {
      clearTimeout(timer)
      for (const sign of signs) element.removeEventListener(sign, on)
      element.removeEventListener('pointerleave', leave)
    }
  }, [part])
  return isOn
}
