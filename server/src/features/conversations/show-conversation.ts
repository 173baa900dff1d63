import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import type { Tx } from '../../platform/tx.ts'
import { conversationFor } from './access.ts'
import { conversationView } from './view.ts'

/** A conversation as it stands now, for somebody who may see it; to everybody else there is none. */
export const showConversation = async (tx: Tx, actor: Actor, id: string): Promise<Conversation> =>
  conversationView(await conversationFor(tx, actor, id, 'see'))
