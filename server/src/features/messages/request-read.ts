import type { Tx } from '../../platform/tx.ts'
import { replaceReadRow } from './outbox-store.ts'

export type ReadOf = {
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
export const requestRead = async (tx: Tx, { wamid, typing = false, ...row }: ReadOf): Promise<void> => {
  await replaceReadRow(tx, { ...row, request: { wamid, typing } })
  tx.wake('outbox')
}
