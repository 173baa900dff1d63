import type { Desk } from '@centralino/contract/apply.ts'
import type { DeskNumber } from '@centralino/contract/numbers.ts'
import type { LiveState } from './live-client.ts'

/** How much of a conversation's messages is here. */
export type Paging = {
  /** Where the older messages go on; null: the beginning is here. */
  older: string | null
  state: 'loading' | 'ready' | 'failed'
}

/** Everything that the screens of a signed-in user show. */
export type ConsoleState = {
  desk: Desk
  numbers: readonly DeskNumber[]
  live: LiveState
  /** By conversation; absent: not asked for yet. */
  paging: Readonly<Record<string, Paging>>
}
