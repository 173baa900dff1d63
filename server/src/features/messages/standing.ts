import { NO_CODE } from '@centralino/cloud-api/webhook/read-errors.ts'
import { type MessageStatus, mergeStatus } from '@centralino/domain/message/status.ts'
import { LEFT, type MessageError, WITHDRAWN } from './message-errors.ts'

/** How far a message of ours has come; times in milliseconds. */
export type Standing = {
  status: MessageStatus
  wamid: string | null
  /** Why it failed; null in every other status. */
  error: MessageError | null
  acceptedAt: number | null
  deliveredAt: number | null
  readAt: number | null
  playedAt: number | null
  failedAt: number | null
}

/** What was learned about a message: from WhatsApp's answer, from a status, or from the lack of both. */
export type Report = {
  status: keyof typeof timeOf
  wamid: string | null
  at: number
  error: MessageError | null
}

const timeOf = {
  uncertain: null,
  sent: 'acceptedAt',
  failed: 'failedAt',
  delivered: 'deliveredAt',
  read: 'readAt',
  played: 'playedAt',
} as const

export const isReportable = (status: string): status is Report['status'] => status in timeOf && status !== 'uncertain'

/** It was the bot's to say, and the conversation is not the bot's any more: it was never handed to WhatsApp. */
export const withdrawn = (at: number): Report => ({
  status: 'failed',
  wamid: null,
  at,
  error: { code: WITHDRAWN, title: 'Withdrawn before it was sent', details: null },
})

export const wasWithdrawn = (error: unknown): boolean => (error as MessageError | null)?.code === WITHDRAWN

/** A person chose not to send an uncertain message again. Whatever WhatsApp still reports of it counts more. */
export const leftAsItIs = (by: string): MessageError => ({
  code: LEFT,
  title: 'Not confirmed by WhatsApp',
  details: `Left as it is by ${by}.`,
})

/** The standing after a report: the same in whatever order and however often reports come. Nothing new: the same object. */
export const mergeReport = (standing: Standing, report: Report): Standing => {
  const base =
    standing.error?.code === LEFT
      ? { ...standing, status: 'uncertain' as const, error: null, failedAt: null }
      : standing
  const status = mergeStatus(base.status, report.status)
  const time = timeOf[report.status]
  const merged: Standing = {
    ...base,
    status,
    wamid: base.wamid ?? report.wamid,
    error: status === 'failed' ? errorOf(base, report) : null,
    ...(time && { [time]: earlier(base[time], report.at) }),
  }
  return differs(base, merged) ? merged : standing
}

/** The reason first in time is the one that counts. */
const errorOf = (base: Standing, report: Report): MessageError | null => {
  if (report.status !== 'failed') return base.error
  const reported = report.error ?? { code: NO_CODE, title: 'Unknown error', details: null }
  if (base.error === null || base.failedAt === null || report.at < base.failedAt) return reported
  return report.at === base.failedAt && reported.code < base.error.code ? reported : base.error
}

const earlier = (known: number | null, at: number): number => (known === null ? at : Math.min(known, at))

const differs = (a: Standing, b: Standing): boolean =>
  (Object.keys(a) as (keyof Standing)[]).some((key) => a[key] !== b[key])
