import type { Message } from '@centralino/contract/messages.ts'
import type { Tx } from '../../platform/tx.ts'
import { countSaid, findLastSaid, findSaid, findSaidFiles, type SaidCount, type SaidFile } from './transcript-store.ts'
import { messageView } from './view.ts'

export type { SaidCount, SaidFile } from './transcript-store.ts'

/** How much was said in a conversation, and the number of the last of it. */
export const measureTranscript = (tx: Tx, conversationId: string): Promise<SaidCount> => countSaid(tx, conversationId)

/** The newest of what was said up to `upTo`, oldest first. */
export const lastOfTranscript = async (
  tx: Tx,
  conversationId: string,
  upTo: number,
  limit: number,
): Promise<Message[]> => (await findLastSaid(tx, conversationId, upTo, limit)).reverse().map(messageView)

/** A part of what was said up to `upTo`, after the given message, oldest first. */
export const partOfTranscript = async (
  tx: Tx,
  conversationId: string,
  upTo: number,
  after: Message | null,
  limit: number,
): Promise<Message[]> => {
  const position = after && { at: new Date(after.sentAt), seq: after.seq }
  return (await findSaid(tx, conversationId, upTo, position, limit)).map(messageView)
}

/** More files than this nobody looks through in a mail. */
const mostFiles = 500

/** The files of what was said up to `upTo` that may be given to others, oldest first. */
export const filesOfTranscript = (tx: Tx, conversationId: string, upTo: number): Promise<SaidFile[]> =>
  findSaidFiles(tx, conversationId, upTo, mostFiles)
