import { type CommandId, catalog, commandIds, entryOf } from './catalog.ts'

/** Keys that a user gave to commands, by the command's id; null: none. */
export type OwnKeys = Readonly<Record<string, string | null>>

/** The key that a command has for this user. */
export const keyOf = (id: CommandId, own: OwnKeys): string | undefined => {
  const given = own[id]
  return given === undefined ? entryOf(id).key : (given ?? undefined)
}

/** The commands by key, as this user has them. */
export const commandsByKey = (own: OwnKeys): ReadonlyMap<string, CommandId> =>
  new Map(
    commandIds.flatMap((id) => {
      const key = keyOf(id, own)
      return key === undefined ? [] : [[key, id] as const]
    }),
  )

// The browser or the system keeps these for itself, or a field needs them.
const KEPT = new Set(['Alt+F4', 'Alt+Tab', 'Ctrl+KeyC', 'Ctrl+KeyV', 'Ctrl+KeyX', 'Ctrl+KeyZ', 'Ctrl+KeyA'])
// Alone they would act while one writes (WCAG 2.1.4).
const HELD = /^(Alt|Ctrl|Alt\+Shift|Ctrl\+Shift)\+(Key[A-Z]|Digit\d|Arrow\w+|Slash|Comma|Period|Minus|Equal)$/
const NAMED = /^(Shift\+)?F([1-57-9]|1[02])$/

export type KeyProblem = { problem: 'not_possible' } | { problem: 'taken'; by: CommandId }

/** Why a command cannot have this key; undefined: it can. */
export function keyProblem(id: CommandId, key: string, own: OwnKeys): KeyProblem | undefined {
  if (KEPT.has(key) || !(HELD.test(key) || NAMED.test(key))) return { problem: 'not_possible' }
  const by = commandsByKey(own).get(key)
  return by !== undefined && by !== id ? { problem: 'taken', by } : undefined
}

/** The user's keys with another one for this command; the key it has anyway is not kept as a choice. */
export function withKey(own: OwnKeys, id: CommandId, key: string | null): Record<string, string | null> {
  const { [id]: _before, ...others } = own
  // What no longer exists is forgotten with the next change.
  const known = Object.fromEntries(Object.entries(others).filter(([name]) => name in catalog))
  return entryOf(id).key === key ? known : { ...known, [id]: key }
}
