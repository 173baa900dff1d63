import { v7 } from 'uuid'
import { enqueueJob } from '../../platform/jobs.ts'
import type { Tx } from '../../platform/tx.ts'
import { insertMail, type MailState, type NewMail } from './store.ts'

/**
 * Puts a mail on its way with the transaction. Without a mail server (`canSend` false) it is kept, to be read where things are
 * tried out. Returns its id and state.
 */
export const queueMail = async (
  tx: Tx,
  canSend: boolean,
  mail: Omit<NewMail, 'id' | 'state'>,
): Promise<{ id: string; state: MailState }> => {
  const id = v7()
  const state = canSend ? 'queued' : 'kept'
  await insertMail(tx, { ...mail, id, state })
  if (canSend) await enqueueJob(tx, 'send_mail', { mailId: id }, { key: id })
  return { id, state }
}
