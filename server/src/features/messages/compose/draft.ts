import type { Tx } from '../../../platform/tx.ts'
import type { conversationFor } from '../../conversations/access.ts'

/** A conversation as whoever writes in it holds it. */
export type Held = Awaited<ReturnType<typeof conversationFor>>

/** A message about to be stored and sent. */
export type Draft = {
  type: string
  /** Plain text for search; all of it for text messages. */
  body: string
  /** One line for lists. */
  preview: string
  /** The Cloud API's object of that type, as it will go out; null for text. */
  content: Record<string, unknown> | null
  /** The file it carries; its `content` names it by our id, in whose place WhatsApp's comes when it has the file. */
  fileId?: string
  /** WhatsApp takes it only while the customer's 24 hours last. */
  needsWindow: boolean
  /** WhatsApp's id of the message it is set on; such a thing is no answer and never a conversation's last message. */
  setOn?: string
}

/** Makes a draft of what somebody wants to say, or refuses it. */
export type Compose<T> = (tx: Tx, said: T, conversation: Held) => Draft | Promise<Draft>
