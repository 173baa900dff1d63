import type { Received } from '@centralino/contract/endpoint.ts'
import type { startConversation } from '@centralino/contract/outbound.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import { readPhone } from '@centralino/domain/customer/phone.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { findParties, identifyCustomers } from '../customers/identify-customers.ts'
import { knowsCustomer } from '../customers/knows-customer.ts'

export type To = Received<typeof startConversation>['body']['to']

/** The customer somebody wants to write to, as far as the actor may know of customers; a number nobody wrote from yet makes a new one. */
export const findRecipient = async (tx: Tx, actor: Actor, to: To): Promise<string> => {
  if ('customerId' in to) {
    if (!(await knowsCustomer(tx, actor, to.customerId))) throw new Refusal('not_found')
    return to.customerId
  }
  const phone = readPhone(to.phone)
  if (phone === null) throw new Refusal('phone_invalid')
  const party = { userId: null, phone, profileName: null, username: null }
  const [customerId] = await identifyCustomers(tx, [party], await findParties(tx, [party]))
  if (!customerId || !(await knowsCustomer(tx, actor, customerId))) throw new Refusal('customer_not_allowed')
  return customerId
}
