import { type PointerEvent, useRef } from 'react'

const LONG = 450

/** A finger that stays on something; a mouse has other ways. */
export function useHold(onHold: (() => void) | undefined) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const held = useRef(false)
  const stop = () => clearTimeout(timer.current)
  return {
    /** Whether the click that follows belongs to a long press. */
    wasHeld: () => held.current,
    handlers: {
      onPointerDown(event: PointerEvent) {
        held.current = false
        if (event.pointerType !== 'touch' || !onHold) return
        timer.current = setTimeout(() => {
          held.current = true
          onHold()
        }, LONG)
      },
      onPointerUp: stop,
      onPointerCancel: stop,
      onPointerMove: stop,
    },
  }
}
