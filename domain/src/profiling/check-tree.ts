import { MOST_REASONS, PROFILE_LEVELS, REASON_LENGTH, type Reason } from './tree.ts'

/** `at` leads to the reason, an index a level (from 0). */
export type TreeFault =
  | { code: 'too_many_levels'; at: number[]; limit: number }
  | { code: 'text_empty'; at: number[] }
  | { code: 'text_too_long'; at: number[]; limit: number }
  | { code: 'named_twice'; at: number[] }
  | { code: 'too_many_reasons'; at: number[]; limit: number }

/** A tree as it is stored: names on one line, composed, without what a database cannot hold. */
export function normaliseTree(tree: readonly Reason[]): Reason[] {
  return tree.map(({ id, name, active, reasons }) => ({
    id,
    name: reasonName(name),
    active,
    reasons: normaliseTree(reasons),
  }))
}

/** What keeps this tree (normalised) from being used, or null; the first fault counts. */
export function checkTree(tree: readonly Reason[]): TreeFault | null {
  const ids = new Set<string>()
  const fault = checkLevel(tree, [], ids)
  if (fault) return fault
  return ids.size > MOST_REASONS ? { code: 'too_many_reasons', at: [], limit: MOST_REASONS } : null
}

/** A name as it is stored and compared. */
export const reasonName = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .toWellFormed()
    .normalize('NFC')
    .trim()

const invisibleOnly = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u

function checkLevel(reasons: readonly Reason[], path: number[], ids: Set<string>): TreeFault | null {
  const names = new Set<string>()
  for (const [index, { id, name, reasons: below }] of reasons.entries()) {
    const at = [...path, index]
    if (at.length > PROFILE_LEVELS) return { code: 'too_many_levels', at, limit: PROFILE_LEVELS }
    if (invisibleOnly.test(name)) return { code: 'text_empty', at }
    if (name.length > REASON_LENGTH) return { code: 'text_too_long', at, limit: REASON_LENGTH }
    // Two that differ only in capitals are one to whoever reads them; the same id twice would be two reasons for one.
    const known = name.toLowerCase()
    if (names.has(known) || ids.has(id)) return { code: 'named_twice', at }
    names.add(known)
    ids.add(id)
    const fault = checkLevel(below, at, ids)
    if (fault) return fault
  }
  return null
}
