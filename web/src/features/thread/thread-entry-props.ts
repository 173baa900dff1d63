import type { ReadMark } from '@centralino/contract/messages.ts'
import type { SetReactions } from './reactions.ts'
import type { ThreadItem } from './thread-items.ts'

export type ThreadEntryProps = {
  item: ThreadItem
  conversation: string
  customerName: string
  reads: readonly ReadMark[]
  reaction: SetReactions | undefined
  /** Of a message with answers, the id of the one that was tapped. */
  chosen: string | undefined
  isTraced: boolean
  isFlashing: boolean
  /** What is searched stands here, and this is the place one is at. */
  isFound?: boolean
  isTabStop: boolean
  /** A conversation of the past: nothing in it can be answered, or sent again. */
  readOnly?: boolean
  onToggle: (key: string) => void
  onJump: (key: string) => void
  onReply: (id: string) => void
}
