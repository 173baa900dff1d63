import type { Found } from './finders.ts'
import { matchWords } from './match-words.ts'

export type BarGroup<Name extends string = string> = { name: Name; items: readonly Found[] }

const MOST_OF_A_GROUP = 8

/**
 * What the bar shows: with nothing typed, what was done lately and then everything by group; else of each group what matches, best
 * first, and the group with the best match first.
 */
export function barGroups<Name extends string>(
  groups: readonly BarGroup<Name>[],
  typed: string,
  recent: readonly string[],
): readonly BarGroup<Name | 'recent'>[] {
  if (typed.trim() === '') {
    const all = groups.flatMap(({ items }) => items)
    const lately = recent.flatMap((id) => all.find((item) => item.id === id) ?? [])
    const rest = groups.map(({ name, items }) => ({ name, items: items.filter(({ id }) => !recent.includes(id)) }))
    return [{ name: 'recent' as const, items: lately }, ...rest].filter(({ items }) => items.length > 0)
  }
  return groups
    .map(({ name, items }) => {
      const matching = items
        .flatMap((item) => {
          const score = matchWords(typed, item.text)
          return score === null ? [] : [{ item, score: score + (recent.includes(item.id) ? 1 : 0) }]
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, MOST_OF_A_GROUP)
      return { name, best: matching[0]?.score ?? 0, items: matching.map(({ item }) => item) }
    })
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => b.best - a.best)
}

/** With what the server found, last: what comes later moves nothing under the hand. What stands there already is not shown again. */
export function withFound<Name extends string>(
  shown: readonly BarGroup<Name>[],
  found: readonly Found[],
): readonly BarGroup<Name | 'customers'>[] {
  const known = new Set(shown.flatMap(({ items }) => items.map(({ id }) => id)))
  const further = found.filter(({ id }) => !known.has(id))
  return further.length === 0 ? shown : [...shown, { name: 'customers' as const, items: further }]
}
