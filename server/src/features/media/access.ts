import type { Actor } from '@centralino/domain/access/can.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { mayReadOneOf } from '../conversations/access.ts'
import { conversationsWithFile } from '../messages/find-file-messages.ts'
import { mayChooseFile } from '../predefined/offered-file.ts'
import { findFile, type WholeFile } from './file-store.ts'

/**
 * The only way to a file on somebody's behalf: it is in a conversation they may read, a predefined message they may choose has it, or
 * they brought it and it was not sent yet. To everybody else there is none.
 */
export const fileFor = async (tx: Tx, actor: Actor, id: string): Promise<WholeFile> => {
  const file = await findFile(tx, id)
  if (!file) throw new Refusal('not_found')
  const isOwn = file.uploader_id === actor.userId && file.sent_at === null
  if (isOwn || (await mayReadOneOf(tx, actor, await conversationsWithFile(tx, id)))) return file
  if (await mayChooseFile(tx, actor, id)) return file
  throw new Refusal('not_found')
}
