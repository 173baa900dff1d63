import type { CustomerDetails, createCustomer as contract } from '@centralino/contract/customers.ts'
import type { Received } from '@centralino/contract/endpoint.ts'
import { type Actor, mayAdminister } from '@centralino/domain/access/can.ts'
import { changeProperties } from '@centralino/domain/customer/fields.ts'
import { readPhone } from '@centralino/domain/customer/phone.ts'
import { v7 } from 'uuid'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { knownTo } from './access.ts'
import { type KeptRow, lockKept, saveKept } from './details-store.ts'
import { getCustomer, mayCreate } from './get-customer.ts'
import { findParties, identifyCustomers } from './identify-customers.ts'
import { listCustomerFields } from './list-customer-fields.ts'
import { findListed } from './list-store.ts'
import { showCustomer } from './show-customer.ts'

// The revision of a row that nothing has been changed in.
const UNTOUCHED = 1

type New = Received<typeof contract>['body']

/** Writes down a customer who has not written yet. Who has this number already is not made twice. */
export const createCustomer = async (tx: Tx, actor: Actor, given: New): Promise<CustomerDetails> => {
  if (!(await mayCreate(tx, actor))) throw new Refusal('not_allowed')
  const phone = readPhone(given.phone)
  if (phone === null) throw new Refusal('wrong_phone')
  const fields = await listCustomerFields(tx)
  const { properties, faults } = changeProperties(fields, {}, given.properties, { readOnly: mayAdminister(actor) })
  // Of somebody new everything that is needed is asked for, unless it comes from elsewhere.
  for (const { key, required, readOnly } of fields)
    if (required && !readOnly && properties[key] === undefined) faults.push({ key, fault: 'missing' })
  if (faults.length > 0) throw new Refusal('wrong_property', { faults })
  const party = { userId: null, phone, profileName: null, username: null }
  const known = await findParties(tx, [party])
  const [id = v7()] = await identifyCustomers(tx, [party], known)
  // Also who was written down in this very moment by somebody else is not written over.
  const { revision } = (await lockKept(tx, id)) as KeptRow
  if (known.size > 0 || revision > UNTOUCHED) throw new Refusal('customer_exists', await whose(tx, actor, id))
  await saveKept(tx, id, { saved_name: given.savedName, note: given.note.trim(), properties })
  return getCustomer(tx, actor, id)
}

/** Who has the number, if the actor may know of that customer. */
const whose = async (tx: Tx, actor: Actor, id: string) => {
  const wanted = { ...(await knownTo(tx, actor)), id }
  const [row] = await findListed(tx, wanted, { numberId: null, after: null, limit: 1 })
  return { customer: row ? { id, name: showCustomer(row).name } : null }
}
