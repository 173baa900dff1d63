import type { CallOutcome } from '@centralino/cloud-api/client/outcome.ts'
import { errorFor } from '@centralino/cloud-api/errors/catalogue.ts'
import { type MessageError, UNREACHED } from '../messages/message-errors.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** Growing, and few in the first hour: WhatsApp locks the way to media after twenty errors in an hour. */
const fetchWaits = [
  5 * second,
  20 * second,
  minute,
  3 * minute,
  10 * minute,
  30 * minute,
  hour,
  2 * hour,
  4 * hour,
  8 * hour,
]

/** What WhatsApp says it does not have may be there a moment later, but not a day later. */
const triesIfGone = 3

/** Why a file could not be fetched. The last three are final. */
export type FetchFault =
  | 'unreachable'
  | 'refused'
  | 'gone'
  | 'damaged'
  | 'unchecked'
  | 'too_large'
  | 'foreign'
  | 'lapsed'

/** When a file is to be fetched again, in milliseconds from now; null: never. `attempts` counts the one that failed. */
export const fetchAgainIn = (fault: FetchFault, attempts: number): number | null => {
  if (fault === 'too_large' || fault === 'foreign' || fault === 'lapsed') return null
  if (fault === 'gone' && attempts >= triesIfGone) return null
  return fetchWaits[attempts - 1] ?? null
}

/** What the answer of a call about media means. */
export const faultOf = (outcome: Exclude<CallOutcome<unknown>, { kind: 'ok' }>): FetchFault => {
  if (outcome.kind === 'failed') return outcome.reason === 'foreign host' ? 'foreign' : 'unreachable'
  const { code, httpStatus } = outcome.error
  if (httpStatus === 404 || code === 100 || code === 131052) return 'gone'
  return httpStatus >= 500 ? 'unreachable' : 'refused'
}

const bringTries = 8
/** A day of pauses of a minute. */
const unreachedTries = 24 * 60

export type BringVerdict = { kind: 'again'; waitMs: number } | { kind: 'fail'; error: MessageError }

/** What follows when a file could not be brought to WhatsApp. Bringing it twice does no harm: nothing went to the customer. */
export const judgeBringing = (
  outcome: Exclude<CallOutcome<unknown>, { kind: 'ok' }>,
  attempts: number,
): BringVerdict => {
  const waitMs = Math.min(second * 4 ** Math.min(attempts - 1, 5), minute)
  if (outcome.kind === 'failed') {
    if (attempts < unreachedTries) return { kind: 'again', waitMs }
    return {
      kind: 'fail',
      error: { code: UNREACHED, title: 'WhatsApp could not be reached', details: outcome.reason },
    }
  }
  const { code, message, details } = outcome.error
  const known = errorFor(code)
  const passing = known.retry === 'retry' || known.retry === 'later'
  if (passing && attempts < bringTries)
    return { kind: 'again', waitMs: Math.max(waitMs, (known.waitSeconds ?? 0) * second) }
  return { kind: 'fail', error: { code, title: known.title, details: details ?? message } }
}
