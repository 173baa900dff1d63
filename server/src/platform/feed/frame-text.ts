import type { ServerFrame } from '@centralino/contract/live.ts'
import { textOf } from './event-text.ts'

/** A frame as JSON, its events as they were written already. */
export const frameText = (frame: ServerFrame): string => {
  if (frame.type !== 'events') return JSON.stringify(frame)
  const { events, ...rest } = frame
  return `${JSON.stringify(rest).slice(0, -1)},"events":[${events.map(textOf).join(',')}]}`
}
