import type { Answer, Received } from '@centralino/contract/endpoint.ts'
import type * as contract from '@centralino/contract/history.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import type { Tx } from '../../platform/tx.ts'
import { allOfCustomer, listOfCustomer } from '../conversations/list-of-customer.ts'
import { pastFor } from '../conversations/past-for.ts'
import { pastView } from '../conversations/show-past.ts'
import { pageOfFiles } from '../messages/list-files.ts'
import { pageOfMessages } from '../messages/list-messages.ts'
import { requireKnown } from './access.ts'

type One = Received<typeof contract.getPastConversation>['params']

/** The history of a customer whom the actor may know of. */
export const listCustomerConversations = async (
  tx: Tx,
  actor: Actor,
  id: string,
  query: Received<typeof contract.listCustomerConversations>['query'],
): Promise<Answer<typeof contract.listCustomerConversations>> => {
  await requireKnown(tx, actor, id)
  return listOfCustomer(tx, actor, id, query)
}

/** The information about one conversation of a customer's history. */
export const readPastConversation = async (
  tx: Tx,
  actor: Actor,
  { id, conversationId }: One,
): Promise<Answer<typeof contract.getPastConversation>> => {
  return pastView(tx, await pastFor(tx, actor, id, conversationId))
}

/** The messages of one conversation of a customer's history. */
export const readPastMessages = async (
  tx: Tx,
  actor: Actor,
  { id, conversationId }: One,
  query: Received<typeof contract.listPastMessages>['query'],
): Promise<Answer<typeof contract.listPastMessages>> => {
  await pastFor(tx, actor, id, conversationId)
  return pageOfMessages(tx, conversationId, query)
}

/** The files of all conversations in a customer's history. */
export const listCustomerFiles = async (
  tx: Tx,
  actor: Actor,
  id: string,
  query: Received<typeof contract.listCustomerFiles>['query'],
): Promise<Answer<typeof contract.listCustomerFiles>> => {
  await requireKnown(tx, actor, id)
  return pageOfFiles(tx, await allOfCustomer(tx, actor, id), query)
}
