import type { Tx } from '../../platform/tx.ts'
import { holdConversations } from '../conversations/follow-messages.ts'
import { publishConversations } from '../conversations/publish-conversations.ts'
import { findWaitingForFile } from './file-message-store.ts'
import type { MessageError } from './message-errors.ts'
import { settleMessages } from './settle-messages.ts'

type Waiting = { fileId: string; numberId: string }

/** The messages that wait for WhatsApp to have a file fail: it does not take it. Nothing of them went out. */
export const failWaiting = async (tx: Tx, { fileId, numberId }: Waiting, error: MessageError): Promise<void> => {
  const before = await findWaitingForFile(tx, fileId, numberId)
  await holdConversations(
    tx,
    before.map((message) => message.conversation_id),
    'wait',
  )
  const waiting = await findWaitingForFile(tx, fileId, numberId)
  const report = { status: 'failed', wamid: null, at: tx.now, error } as const
  const changed = await settleMessages(
    tx,
    waiting.map(({ id }) => ({ ...report, messageId: id })),
  )
  await publishConversations(
    tx,
    [...changed].map(([id, messageIds]) => ({ id, messageIds })),
  )
}
