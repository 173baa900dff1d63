import type { SkillsetDetails } from '@centralino/contract/skillsets.ts'
import type { SkillsetDraft } from './skillset-draft.ts'

/** One level of the drawing: from when on (seconds of waiting), what came in, and how many agents count then. */
export type Stair = { at: number; added: string[]; level: number | null; agents: number }

/** Who may get a conversation, the longer it waits: the own members, then each step of the widening. */
export function stairsOf(
  { id, name }: Pick<SkillsetDetails, 'id' | 'name'>,
  { ladder, members }: SkillsetDraft,
  skillsets: readonly SkillsetDetails[],
): Stair[] {
  const own = members.map(({ userId, level }) => ({ userId, level }))
  const membersOf = (of: string) =>
    of === id
      ? own
      : (skillsets.find((each) => each.id === of)?.members ?? []).map(({ user, level }) => ({ userId: user.id, level }))
  const reached = new Set([id])
  let level: number | null = null
  let at = 0
  const count = () =>
    new Set(
      [...reached].flatMap((of) =>
        membersOf(of)
          .filter((member) => level === null || member.level >= level)
          .map(({ userId }) => userId),
      ),
    ).size
  const stairs: Stair[] = [{ at: 0, added: [name], level, agents: count() }]
  for (const step of ladder) {
    at += Number.isNaN(step.afterSeconds) ? 0 : step.afterSeconds
    const added = step.skillsetIds.filter((each) => !reached.has(each))
    for (const each of added) reached.add(each)
    level = step.minimumLevel ?? level
    const names = added.map((each) => skillsets.find((skillset) => skillset.id === each)?.name ?? '…')
    const before = stairs.at(-1)
    // What holds at once is no step up: it is how the stairs begin.
    if (before && before.at === at)
      Object.assign(before, { added: [...before.added, ...names], level, agents: count() })
    else stairs.push({ at, added: names, level, agents: count() })
  }
  return stairs
}
