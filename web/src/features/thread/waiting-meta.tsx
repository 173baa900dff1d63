import type { ComponentProps } from 'react'
import { MessageFate } from '../../ui/bubble/message-fate.tsx'
import { MessageMeta } from '../../ui/bubble/message-meta.tsx'
import { useElapsed } from '../../ui/clock/use-span.ts'

// Sooner it is not worth a word.
const LONG = 10_000

/** A message on its way: the hollow clock, after ten seconds with what it waits for. */
export function WaitingMeta({
  since,
  slow,
  ...meta
}: ComponentProps<typeof MessageMeta> & { since: number; slow: string }) {
  const waited = useElapsed(since)
  return waited < LONG ? <MessageMeta {...meta} /> : <MessageFate kind="queued" text={slow} time={meta.time} />
}
