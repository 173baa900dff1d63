import type { Message } from '@centralino/contract/messages.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { conversationFor } from '../conversations/access.ts'
import { changeFile } from '../messages/change-file.ts'
import { loadMessages } from '../messages/load-messages.ts'
import { insertWork, lockFile, setState } from './file-store.ts'

/** Somebody who reads the conversation asks for a lost file once more. */
export const retryFetch = async (tx: Tx, actor: Actor, conversationId: string, messageId: string): Promise<Message> => {
  await conversationFor(tx, actor, conversationId, 'read')
  const message = (await loadMessages(tx, [messageId])).get(messageId)
  if (message?.conversationId !== conversationId) throw new Refusal('not_found')
  const { file } = message
  if (!file) throw new Refusal('message_settled')
  await changeFile(tx, file.id, async () => {
    const held = await lockFile(tx, file.id)
    if (held?.state !== 'lost' || held.media_id === null) throw new Refusal('message_settled')
    await setState(tx, file.id, 'coming', null)
    await insertWork(tx, { kind: 'fetch', fileId: file.id, numberId: null, at: tx.now })
  })
  tx.wake('files')
  return (await loadMessages(tx, [messageId])).get(messageId) as Message
}
