import type { ReadMark } from '@centralino/contract/messages.ts'
import type { ThreadItem } from './thread-items.ts'

export type ThreadEntryProps = {
  item: ThreadItem
  conversation: string
  customerName: string
  reads: readonly ReadMark[]
  reaction: string | undefined
  /** Of a message with answers, the id of the one that was tapped. */
  chosen: string | undefined
  isTraced: boolean
  isFlashing: boolean
  isTabStop: boolean
  onToggle: (key: string) => void
  onJump: (key: string) => void
  onReply: (id: string) => void
}
