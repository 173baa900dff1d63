import { v7 } from 'uuid'
import type { Tx } from '../../platform/tx.ts'
import type { Party } from './customer-party.ts'
import {
  type Alias,
  deleteNameless,
  findAliases,
  insertCustomers,
  type KnownAlias,
  refreshProfiles,
  upsertAliases,
} from './store.ts'

const keyOf = (alias: Alias): string => `${alias.kind} ${alias.value}`

const aliasesOf = ({ userId, phone }: Party): Alias[] => [
  ...(userId === null ? [] : [{ kind: 'user_id' as const, value: userId }]),
  ...(phone === null ? [] : [{ kind: 'phone' as const, value: phone }]),
]

/** What is known of the addresses of these parties, by address. */
export type KnownAliases = ReadonlyMap<string, KnownAlias>

export const findParties = async (tx: Tx, parties: readonly Party[]): Promise<KnownAliases> =>
  new Map((await findAliases(tx, parties.flatMap(aliasesOf))).map((alias) => [keyOf(alias), alias]))

/** The customer of each party, in the order given; new ones are made, a second address of a known one is remembered. */
export const identifyCustomers = async (tx: Tx, parties: readonly Party[], known: KnownAliases): Promise<string[]> => {
  const owners = new Map([...known].map(([key, alias]) => [key, alias.customer_id]))
  const created = new Map<string, Party>()
  const added: (Alias & { customer_id: string })[] = []
  for (const party of parties) {
    const aliases = aliasesOf(party)
    // The business-scoped id comes first: phone numbers change hands.
    let customerId = aliases.map((alias) => owners.get(keyOf(alias))).find((owner) => owner !== undefined)
    if (customerId === undefined) {
      customerId = v7()
      created.set(customerId, party)
    }
    for (const alias of aliases) {
      if (owners.has(keyOf(alias))) continue
      owners.set(keyOf(alias), customerId)
      added.push({ ...alias, customer_id: customerId })
    }
  }
  if (created.size > 0) await insertCustomers(tx, created)
  if (added.length > 0) await keepAliases(tx, added, owners, created)
  await refreshProfiles(tx, changedProfiles(parties, owners, known))
  return parties.map((party) => owners.get(keyOf(aliasesOf(party)[0] as Alias)) as string)
}

/** Writes new aliases. One that another process wrote meanwhile stays with its customer, and ours goes again. */
const keepAliases = async (
  tx: Tx,
  added: readonly (Alias & { customer_id: string })[],
  owners: Map<string, string>,
  created: ReadonlyMap<string, Party>,
): Promise<void> => {
  const settled = await upsertAliases(tx, added)
  const lost = settled.filter((alias) => owners.get(keyOf(alias)) !== alias.customer_id)
  for (const alias of settled) owners.set(keyOf(alias), alias.customer_id)
  if (lost.length > 0) await deleteNameless(tx, [...created.keys()])
}

/** What customers call themselves now, where it differs from what is kept; the last one said counts. */
const changedProfiles = (parties: readonly Party[], owners: ReadonlyMap<string, string>, known: KnownAliases) => {
  const changes = new Map<string, { id: string; profile_name: string | null; username: string | null }>()
  for (const party of parties) {
    const key = keyOf(aliasesOf(party)[0] as Alias)
    const held = known.get(key)
    const id = owners.get(key)
    if (!held || !id) continue
    const differs =
      (party.profileName ?? held.profile_name) !== held.profile_name ||
      (party.username ?? held.username) !== held.username
    if (differs) changes.set(id, { id, profile_name: party.profileName, username: party.username })
  }
  return [...changes.values()]
}
