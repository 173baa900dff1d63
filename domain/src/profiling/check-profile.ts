import { reasonName } from './check-tree.ts'
import { activeTree, type Reason } from './tree.ts'

/** Whether something is asked when closing. */
export const demands = ['off', 'optional', 'required'] as const
export type Demand = (typeof demands)[number]

/** What a number asks of whoever closes one of its conversations. */
export interface ClosingRules {
  profiling: Demand
  notes: Demand
}

/** What was chosen: reasons from the top down, each by its id or its exact name, and a note. */
export interface GivenProfile {
  path: readonly string[]
  note?: string | undefined
}

/** A profile that holds: names as they were called then, with their ids. */
export interface Profile {
  path: string[]
  ids: string[]
  note: string | null
}

/** The longest note, in UTF-16 code units. */
export const NOTE_LENGTH = 4000

export type ProfileFault =
  | 'profile_required'
  | 'profile_incomplete'
  | 'profile_not_wanted'
  | 'unknown_reason'
  | 'note_required'
  | 'note_not_wanted'

/**
 * What a conversation is closed with, or why it cannot be. A branch that was begun goes to its end: every level that exists is
 * chosen. Where there is no reason to choose, none is asked for. Null: nothing was given and nothing is asked.
 */
export function checkProfile(
  tree: readonly Reason[],
  rules: ClosingRules,
  given: GivenProfile | null,
): { profile: Profile | null } | { fault: ProfileFault } {
  const [path, note] = [given?.path ?? [], noteOf(given)]
  const active = activeTree(tree)
  if (path.length === 0 && rules.profiling === 'required' && active.length > 0) return { fault: 'profile_required' }
  if (path.length > 0 && rules.profiling === 'off') return { fault: 'profile_not_wanted' }
  const chosen = follow(active, path)
  if (typeof chosen === 'string') return { fault: chosen }
  if (note === null && rules.notes === 'required') return { fault: 'note_required' }
  if (note !== null && rules.notes === 'off') return { fault: 'note_not_wanted' }
  if (chosen.length === 0 && note === null) return { profile: null }
  return { profile: { path: chosen.map(({ name }) => name), ids: chosen.map(({ id }) => id), note } }
}

function noteOf(given: GivenProfile | null): string | null {
  const note = given?.note?.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed().trim()
  return note ? note : null
}

function follow(tree: readonly Reason[], path: readonly string[]): Reason[] | 'unknown_reason' | 'profile_incomplete' {
  const chosen: Reason[] = []
  let level = tree
  for (const step of path) {
    const name = reasonName(step)
    const reason = level.find(({ id }) => id === step) ?? level.find((each) => each.name === name)
    if (!reason) return 'unknown_reason'
    chosen.push(reason)
    level = reason.reasons
  }
  return chosen.length > 0 && level.length > 0 ? 'profile_incomplete' : chosen
}
