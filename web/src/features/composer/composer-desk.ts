import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Content } from '@centralino/contract/outgoing.ts'
import type { LocalFile } from '../../lib/local-file.ts'
import type { Mark } from './text-marks.ts'

/** What the composer lends to its tools and their panels. */
export type ComposerDesk = {
  conversation: Conversation
  /** The customer's 24 hours last: more than a template may be sent. */
  isOpen: boolean
  text: string
  setText(next: string): void
  /** Puts a piece of text where the cursor is. */
  insert(piece: string): void
  /** Makes what is selected bold, or plain again. */
  mark(mark: Mark): void
  /** Hands something to be sent over, with its file if it has one, as the answer to the quoted message; the text stays. */
  send(content: Content, file?: LocalFile): void
  /** Puts files into the tray. */
  attach(files: readonly File[]): void
  /** Begins a voice message. */
  record(): void
  /** Which tool's panel is open. */
  panel: string | undefined
  /** What a panel is to look for when it opens. */
  wanted: string
  /** Opens a tool's panel; without a name closes the open one and goes back to the text. */
  show(panel?: string): void
}
