/** A reason for which a conversation was had. What is not active any more stays, so that it can come back. */
export interface Reason {
  id: string
  name: string
  active: boolean
  /** What it is divided into, in the order of the list. */
  reasons: readonly Reason[]
}

/** How deep a tree goes: subject, reason, outcome. */
export const PROFILE_LEVELS = 3

/** The longest name of a reason, in UTF-16 code units. */
export const REASON_LENGTH = 80

/** How many reasons a tree has at most, all levels together. */
export const MOST_REASONS = 1000

/** The tree without what is not active, and without what lies below it. */
export function activeTree(tree: readonly Reason[]): Reason[] {
  return tree.filter(({ active }) => active).map((reason) => ({ ...reason, reasons: activeTree(reason.reasons) }))
}
