import type { SkillsetDetails } from '@centralino/contract/skillsets.ts'

export type Step = SkillsetDetails['ladder'][number]
export type Member = { userId: string; priority: number; level: number }

export type SkillsetDraft = { priority: number; ladder: readonly Step[]; members: readonly Member[] }

/** What can be changed of a skillset; who comes first stands first. */
export const skillsetDraft = ({ priority, ladder, members }: SkillsetDetails): SkillsetDraft => ({
  priority,
  ladder,
  members: members
    .toSorted((a, b) => b.priority - a.priority || a.user.name.localeCompare(b.user.name))
    .map((member) => ({ userId: member.user.id, priority: member.priority, level: member.level })),
})

/** `first`, `next`, `last` are what the numbers 2, 1 and 0 mean. */
export type Turn = 'first' | 'next' | 'last'
export const turnOf = (priority: number): Turn => (priority >= 2 ? 'first' : priority === 1 ? 'next' : 'last')
export const priorityOf: Record<Turn, number> = { first: 2, next: 1, last: 0 }
