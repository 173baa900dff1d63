import type { CallOutcome, SendOutcome } from '@centralino/cloud-api/client/outcome.ts'
import { errorFor } from '@centralino/cloud-api/errors/catalogue.ts'
import { type MessageError, UNREACHED } from './message-errors.ts'
import type { Report } from './standing.ts'

/** What follows from WhatsApp's answer. */
export type Verdict =
  /** Nothing is left to be said; the report goes into the message. */
  | { kind: 'settled'; outcome: string; report: Report & { accepted?: boolean } }
  /** Again after `waitMs`; `holds` says who else has to wait. */
  | { kind: 'again'; outcome: string; waitMs: number; holds: 'number' | 'recipient' | null }
  /** A read mark that was said, or that is not worth another try. */
  | { kind: 'done'; outcome: string }

const maxTries = 8
const readTries = 3
const unreachedFor = 24 * 60 * 60 * 1000
const unreachedPause = 60_000

/** 1 s, 4 s, 16 s, …: the pauses WhatsApp asks for. */
const pause = (attempts: number): number => 1000 * 4 ** (attempts - 1)

type Tried = { attempts: number; createdAt: number }

/** Decides by the error catalogue. `tried.attempts` counts this one. Times in milliseconds. */
export const judgeSending = (outcome: SendOutcome, tried: Tried, now: number): Verdict => {
  switch (outcome.kind) {
    case 'accepted':
      return settled('accepted', { status: 'sent', wamid: outcome.wamid, at: now, error: null, accepted: true })
    case 'ambiguous':
      return settled('uncertain', { status: 'uncertain', wamid: null, at: now, error: null })
    case 'not-sent': {
      const error = { code: UNREACHED, title: 'WhatsApp could not be reached', details: outcome.reason }
      if (now - tried.createdAt > unreachedFor) return failed(error, now)
      const waitMs = Math.min(pause(tried.attempts), unreachedPause)
      return { kind: 'again', outcome: 'not_sent', waitMs, holds: 'number' }
    }
    case 'refused': {
      const { code, message, details } = outcome.error
      const known = errorFor(code)
      const error = { code, title: known.title, details: details ?? message }
      const passing = known.retry === 'retry' || known.retry === 'later'
      if (!passing || tried.attempts >= (known.retryOnce ? 2 : maxTries)) return failed(error, now)
      const waitMs = Math.max(pause(tried.attempts), (known.waitSeconds ?? 0) * 1000)
      const holds = known.retry === 'retry' ? null : known.scope === 'recipient' ? 'recipient' : 'number'
      return { kind: 'again', outcome: 'postponed', waitMs, holds }
    }
  }
}

/** A read mark may be said twice, and nobody misses one that was never said. */
export const judgeReading = (outcome: CallOutcome<true>, tried: Tried): Verdict => {
  if (outcome.kind === 'ok') return { kind: 'done', outcome: 'read' }
  if (tried.attempts >= readTries) return { kind: 'done', outcome: 'read_given_up' }
  return { kind: 'again', outcome: 'read_postponed', waitMs: pause(tried.attempts), holds: null }
}

const settled = (outcome: string, report: Report & { accepted?: boolean }): Verdict => ({
  kind: 'settled',
  outcome,
  report,
})

const failed = (error: MessageError, now: number): Verdict =>
  settled('failed', { status: 'failed', wamid: null, at: now, error })

/** The process that was saying it is gone: a message may have gone out or not, a read mark can simply be said again. */
export const afterCrash = (kind: 'message' | 'read', now: number): Verdict =>
  kind === 'message'
    ? settled('uncertain', { status: 'uncertain', wamid: null, at: now, error: null })
    : { kind: 'again', outcome: 'read_postponed', waitMs: 0, holds: null }
