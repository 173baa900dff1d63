import type { CustomerDetails, createCustomer as contract } from '@centralino/contract/customers.ts'
import type { Received } from '@centralino/contract/endpoint.ts'
import { type Actor, mayAdminister } from '@centralino/domain/access/can.ts'
import { changeProperties } from '@centralino/domain/customer/fields.ts'
import { v7 } from 'uuid'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { knownTo } from './access.ts'
import { saveKept } from './details-store.ts'
import { getCustomer, mayEdit } from './get-customer.ts'
import { findParties, identifyCustomers } from './identify-customers.ts'
import { listCustomerFields } from './list-customer-fields.ts'

type New = Received<typeof contract>['body']

/** Writes down a customer who has not written yet. Who has this number already is not made twice. */
export const createCustomer = async (tx: Tx, actor: Actor, given: New): Promise<CustomerDetails> => {
  // Who would not see it afterwards does not make it either.
  if (!(await mayEdit(tx, actor)) || !(await knownTo(tx, actor)).withNew) throw new Refusal('not_allowed')
  const phone = given.phone.replaceAll(/[\s()./-]/g, '').replace(/^(\+|00)/, '')
  // The longest number has fifteen digits; with a country code none has fewer than eight, nor a 0 in front.
  if (!/^[1-9]\d{7,14}$/.test(phone)) throw new Refusal('wrong_phone')
  const fields = await listCustomerFields(tx)
  const { properties, faults } = changeProperties(fields, {}, given.properties, { readOnly: mayAdminister(actor) })
  if (faults.length > 0) throw new Refusal('wrong_property', { faults })
  const party = { userId: null, phone, profileName: null, username: null }
  const known = await findParties(tx, [party])
  if (known.size > 0) throw new Refusal('customer_exists')
  const [id = v7()] = await identifyCustomers(tx, [party], known)
  await saveKept(tx, id, { saved_name: given.savedName, note: given.note.trim(), properties })
  return getCustomer(tx, actor, id)
}
