import type { Message, ReadMark } from '@centralino/contract/messages.ts'
import type { TFunction } from 'i18next'
import { clockSeconds, type Locale } from '../../ui/format/clock-text.ts'
import type { TraceStep } from '../../ui/trace/trace.tsx'

/** The steps of a message's receipts with their times to the second. */
export function traceSteps(message: Message, reads: readonly ReadMark[], t: TFunction, where: Locale): TraceStep[] {
  const clock = (at: string) => clockSeconds(Date.parse(at), where)
  // What is done at a moment that nobody told has no time.
  const step = (word: string, at: string | null, done = at !== null): TraceStep => ({
    word,
    time: at !== null ? clock(at) : done ? '' : t('trace.notYet'),
    done,
  })
  if (message.direction === 'in') {
    const read = readers(message, reads).map(({ reader, at }) =>
      step(t('trace.readBy', { name: reader.kind === 'system' ? t('trace.system') : reader.name }), at),
    )
    return [
      step(t('trace.sent'), message.sentAt),
      step(t('trace.delivered'), message.storedAt),
      ...(read.length > 0 ? read : [step(t('trace.read'), null)]),
      ...(message.deletedAt ? [step(t('thread.deletedAt'), message.deletedAt)] : []),
    ]
  }
  const name = message.author.kind === 'system' ? t('trace.system') : message.author.name
  if (message.status === 'failed') {
    const sent = step(t('trace.sentBy', { name }), message.acceptedAt)
    return [message.acceptedAt === null ? { ...sent, time: '' } : sent, step(t('trace.failed'), message.failedAt, true)]
  }
  // A later step proves the earlier ones: WhatsApp leaves “delivered” out when a message is read at once.
  const far = Math.max(
    steps.indexOf(message.status),
    message.playedAt || message.readAt ? 2 : message.deliveredAt ? 1 : message.acceptedAt ? 0 : -1,
  )
  return [
    step(t('trace.sentBy', { name }), message.acceptedAt, far >= 0),
    step(t('trace.delivered'), message.deliveredAt, far >= 1),
    step(t('trace.readByCustomer'), message.readAt, far >= 2),
    ...(message.playedAt ? [step(t('trace.playedByCustomer'), message.playedAt)] : []),
  ]
}

const steps: readonly Message['status'][] = ['sent', 'delivered', 'read', 'played']

/** Each reader once, with the first mark that covers the message. */
function readers(message: Message, reads: readonly ReadMark[]): readonly ReadMark[] {
  const first = new Map<string, ReadMark>()
  for (const mark of reads) {
    const key = `${mark.reader.kind} ${mark.reader.id}`
    if (mark.upToSeq >= message.seq && !first.has(key)) first.set(key, mark)
  }
  return [...first.values()]
}
