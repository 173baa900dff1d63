import { type PointerEvent, type RefObject, useRef } from 'react'
import { DAY, moved, resized, type Span } from './week-edits.ts'

type Drag = { x: number; span: Span; part: 'whole' | 'from' | 'to'; hasMoved: boolean }

/** Drags a time along its day, or one of its ends (`data-end`); a press that does not move is a click. */
export function useDrag(options: {
  span: Span
  room: Span
  track: RefObject<HTMLElement | null>
  onChange: (span: Span) => void
  /** What is dragged where no end was taken hold of. */
  usually: 'whole' | 'to'
}) {
  const { span, room, track, onChange, usually } = options
  const drag = useRef<Drag | undefined>(undefined)
  const wasDragged = useRef(false)
  return {
    /** Whether the click that follows was the end of a drag; asked once. */
    tookClick: () => {
      const was = wasDragged.current
      wasDragged.current = false
      return was
    },
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return
        const end = event.target instanceof HTMLElement ? event.target.dataset['end'] : undefined
        drag.current = { x: event.clientX, span, part: end === 'from' || end === 'to' ? end : usually, hasMoved: false }
        wasDragged.current = false
        event.currentTarget.setPointerCapture(event.pointerId)
      },
      onPointerMove: ({ clientX }: PointerEvent<HTMLElement>) => {
        const held = drag.current
        const width = track.current?.clientWidth ?? 0
        if (!held || width === 0) return
        if (!held.hasMoved && Math.abs(clientX - held.x) < 3) return
        held.hasMoved = true
        const by = ((clientX - held.x) / width) * DAY * (document.dir === 'rtl' ? -1 : 1)
        const next = held.part === 'whole' ? moved(held.span, by, room) : resized(held.span, held.part, by, room)
        if (next.from !== span.from || next.to !== span.to) onChange(next)
      },
      onPointerUp: () => {
        wasDragged.current = drag.current?.hasMoved ?? false
        drag.current = undefined
      },
      onPointerCancel: () => {
        drag.current = undefined
      },
    },
  }
}
