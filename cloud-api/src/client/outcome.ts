import type { GraphError } from '../errors/graph-error.ts'

/** What became of a message handed to Graph. */
export type SendOutcome =
  /** Graph took it; whether it arrives, statuses tell. */
  | { kind: 'accepted'; wamid: string; waId?: string; userId?: string; messageStatus?: string }
  /** Graph said no: certainly not sent. */
  | { kind: 'refused'; error: GraphError }
  /** It provably never left this machine: may be tried again without fear of a second copy. */
  | { kind: 'not-sent'; reason: string }
  /** Nobody can know: it may have been taken. Never resend by itself. */
  | { kind: 'ambiguous'; reason: string }

/** What became of any other call; `failed` says nothing about whether Graph acted on it. */
export type CallOutcome<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'refused'; error: GraphError }
  | { kind: 'failed'; reason: string }
