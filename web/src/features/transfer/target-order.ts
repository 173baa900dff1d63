import type { Api } from '../../lib/api.ts'

export type Targets = Awaited<ReturnType<Api['listTransferTargets']>>
export type UserTarget = Targets['users'][number]
export type SkillsetTarget = Targets['skillsets'][number]

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase()

/** Whether every word typed begins a word of one of the texts; accents and capitals do not count. */
export function matchesWords(query: string, ...texts: readonly string[]): boolean {
  const words = folded(texts.join(' ')).split(/[^\p{L}\p{N}]+/u)
  return folded(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((typed) => typed !== '')
    .every((typed) => words.some((word) => word.startsWith(typed)))
}

const statuses = ['ready', 'back_office', 'break', 'offline']

const isFull = ({ active, maximum }: UserTarget) => active >= maximum

/** Who can take it now stands first: Ready with room, Ready and full, then by status; the least full before the others. */
export function usersInOrder(users: readonly UserTarget[], query: string): readonly UserTarget[] {
  const rank = (user: UserTarget) => (user.ready ? (isFull(user) ? 1 : 0) : 2 + statuses.indexOf(user.status))
  const load = ({ active, maximum }: UserTarget) => active / Math.max(1, maximum)
  return users
    .filter(({ name, skillsets }) => matchesWords(query, name, ...skillsets.map((skillset) => skillset.name)))
    .sort((a, b) => rank(a) - rank(b) || load(a) - load(b) || a.name.localeCompare(b.name))
}

/** Skillsets with room first, then those whose agents are Ready but full, then those where nobody is. */
export function skillsetsInOrder(skillsets: readonly SkillsetTarget[], query: string): readonly SkillsetTarget[] {
  const rank = ({ ready, free }: SkillsetTarget) => (ready === 0 ? 2 : free === 0 ? 1 : 0)
  return skillsets
    .filter(({ name }) => matchesWords(query, name))
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
}

/** The one that an arrow leads to from `chosen`; without one, the first or the last. */
export function stepTo(ids: readonly string[], chosen: string | undefined, by: 1 | -1): string | undefined {
  const at = chosen === undefined ? -1 : ids.indexOf(chosen)
  if (at < 0) return ids.at(by > 0 ? 0 : -1)
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))]
}
