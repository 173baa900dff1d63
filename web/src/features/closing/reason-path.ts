import type { ChosenReason } from '@centralino/contract/profiling.ts'

export type Level = { reasons: readonly ChosenReason[]; chosen: ChosenReason | undefined }

/** The columns of a path: each level that exists on the branch, with what is chosen in it. What does not exist any more is left out. */
export function levelsOf(tree: readonly ChosenReason[], path: readonly string[]): Level[] {
  const levels: Level[] = []
  let reasons = tree
  while (reasons.length > 0) {
    const chosen = reasons.find(({ id }) => id === path[levels.length])
    levels.push({ reasons, chosen })
    if (!chosen) break
    reasons = chosen.reasons
  }
  return levels
}

/** The reasons that were chosen, from the top down. */
export const chosenOf = (levels: readonly Level[]): ChosenReason[] => levels.flatMap(({ chosen }) => chosen ?? [])

/** Every level that exists on the branch is chosen. */
export const isWhole = (levels: readonly Level[]): boolean => levels.every(({ chosen }) => chosen !== undefined)

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()

/** What of a level is shown while somebody types: accents and capitals do not matter. */
export const matching = (reasons: readonly ChosenReason[], typed: string): readonly ChosenReason[] =>
  typed === '' ? reasons : reasons.filter(({ name }) => plain(name).includes(plain(typed)))
