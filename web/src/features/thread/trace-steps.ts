import type { Message, ReadMark } from '@centralino/contract/messages.ts'
import type { TFunction } from 'i18next'
import { clockSeconds, type Locale } from '../../ui/format/clock-text.ts'
import type { TraceStep } from '../../ui/trace/trace.tsx'

/** The steps of a message's receipts with their times to the second. */
export function traceSteps(message: Message, reads: readonly ReadMark[], t: TFunction, where: Locale): TraceStep[] {
  const step = (word: string, at: string | null): TraceStep => ({
    word,
    time: at === null ? t('trace.notYet') : clockSeconds(Date.parse(at), where),
    done: at !== null,
  })
  if (message.direction === 'in') {
    const read = readers(message, reads).map(({ reader, at }) =>
      step(t('trace.readBy', { name: reader.kind === 'system' ? t('trace.system') : reader.name }), at),
    )
    return [
      step(t('trace.sent'), message.sentAt),
      step(t('trace.delivered'), message.storedAt),
      ...(read.length > 0 ? read : [step(t('trace.read'), null)]),
    ]
  }
  const name = message.author.kind === 'system' ? t('trace.system') : message.author.name
  // WhatsApp leaves “delivered” out when the message is read at once.
  const deliveredAt = message.deliveredAt ?? message.readAt ?? message.playedAt
  const readAt = message.readAt ?? message.playedAt
  return [
    step(t('trace.sentBy', { name }), message.acceptedAt),
    ...(message.failedAt && message.status === 'failed' ? [step(t('trace.failed'), message.failedAt)] : []),
    ...(message.status === 'failed' ? [] : [step(t('trace.delivered'), deliveredAt)]),
    ...(message.status === 'failed' ? [] : [step(t('trace.readByCustomer'), readAt)]),
    ...(message.playedAt ? [step(t('trace.playedByCustomer'), message.playedAt)] : []),
  ]
}

/** Each reader once, with the first mark that covers the message. */
function readers(message: Message, reads: readonly ReadMark[]): readonly ReadMark[] {
  const first = new Map<string, ReadMark>()
  for (const mark of reads) {
    const key = `${mark.reader.kind} ${mark.reader.id}`
    if (mark.upToSeq >= message.seq && !first.has(key)) first.set(key, mark)
  }
  return [...first.values()]
}
