/**
 * One step of widening: agents of these skillsets count too, and from here on only those of at least this level in the skillset.
 *
 * `afterMs` is counted from entering the step before it, so a long wait elsewhere skips nothing. With 0 the first one holds at once,
 * which is how a ladder starts with a high level that later steps lower.
 */
export interface Rung {
  afterMs: number
  skillsetIds?: readonly string[]
  minimumLevel?: number
}

/** Who counts now: skillsets in the order in which they are asked, the conversation's own first. */
export interface Reach {
  skillsetIds: (string | null)[]
  minimumLevel: number
}

/** How far up a ladder a conversation is at `now` that came to its foot at `since` (ms). */
export function reachOf(skillsetId: string | null, ladder: readonly Rung[], since: number, now: number): Reach {
  const skillsetIds = new Set([skillsetId])
  let minimumLevel = Number.NEGATIVE_INFINITY
  let entered = since
  for (const rung of ladder) {
    entered += rung.afterMs
    if (entered > now) break
    for (const id of rung.skillsetIds ?? []) skillsetIds.add(id)
    minimumLevel = rung.minimumLevel ?? minimumLevel
  }
  return { skillsetIds: [...skillsetIds], minimumLevel }
}

/** When each step of a ladder is entered, in milliseconds from its foot. */
export function stepsOf(ladder: readonly Rung[]): number[] {
  let entered = 0
  return ladder.map(({ afterMs }) => {
    entered += afterMs
    return entered
  })
}
