import type { Tx } from '../../platform/tx.ts'
import type { Held } from './compose/draft.ts'
import { replaceReadRow } from './outbox-store.ts'

type ReadOf = {
  conversationId: string
  numberId: string
  /** The customer's message; marking it marks all before it. */
  wamid: string
  /** The customer's address. */
  recipient: string
  /** Also shows “typing…” for 25 seconds. */
  typing?: boolean
}

/** Has WhatsApp told that the customer's messages were read. */
const requestRead = async (tx: Tx, { wamid, typing = false, ...row }: ReadOf): Promise<void> => {
  await replaceReadRow(tx, { ...row, request: { wamid, typing } })
  tx.wake('outbox')
}

/** The same for all that the customer of a conversation has written. */
export const tellRead = async (
  tx: Tx,
  row: Pick<Held, 'id' | 'number_id' | 'last_inbound_wamid' | 'phone' | 'user_id'>,
  { typing = false }: { typing?: boolean } = {},
): Promise<void> => {
  const recipient = row.phone ?? row.user_id
  if (!row.last_inbound_wamid || !recipient) return
  await requestRead(tx, {
    conversationId: row.id,
    numberId: row.number_id,
    wamid: row.last_inbound_wamid,
    recipient,
    typing,
  })
}
