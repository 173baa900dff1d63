import type { Tx } from '../../platform/tx.ts'
import { findFileMessages } from './file-message-store.ts'

/** The conversations that show a file. */
export const conversationsWithFile = async (tx: Tx, fileId: string): Promise<string[]> => [
  ...new Set((await findFileMessages(tx, fileId)).map((message) => message.conversation_id)),
]
