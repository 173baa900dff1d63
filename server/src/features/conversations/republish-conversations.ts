import type { Tx } from '../../platform/tx.ts'
import { publishConversations } from './publish-conversations.ts'
import { lockOpenOf, touchConversations } from './touch-store.ts'

/** What is shown of a customer changed: consoles that hold a conversation with this customer hear of it. */
export const republishConversationsOf = async (tx: Tx, customerId: string): Promise<void> => {
  const ids = await touchConversations(tx, await lockOpenOf(tx, customerId))
  await publishConversations(
    tx,
    ids.map((id) => ({ id })),
  )
}
