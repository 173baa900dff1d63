import type { TranscriptEntry } from '../book/transcript.ts'
import type { CustomerView, MessageView, ThreadView, WorldView } from '../control/views.ts'
import type { Faults } from '../faults/faults.ts'
import type { PlayerState } from '../scenarios/player.ts'

export type LiveCounts = { messagesIn: number; messagesOut: number; lost: number }

/** What the phones page is told, first `hello`, then every change. */
export type LiveMessage =
  | {
      t: 'hello'
      world: WorldView
      threads: ThreadView[]
      transcript: TranscriptEntry[]
      counts: LiveCounts
      scenario: PlayerState
    }
  | { t: 'customer'; customer: CustomerView }
  | { t: 'customer-gone'; id: string }
  /** A message that is new or changed, with the state of its talk. */
  | { t: 'message'; message: MessageView; windowEnd: number | null; typingUntil: number }
  /** Every customer's message of the talk up to `at` is read. */
  | { t: 'read'; numberId: string; customerId: string; at: number; typingUntil: number }
  | { t: 'faults'; faults: Faults }
  | { t: 'transcript'; entries: TranscriptEntry[] }
  | { t: 'counts'; counts: LiveCounts }
  | { t: 'scenario'; scenario: PlayerState }
