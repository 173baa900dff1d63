import type { Conversation } from '@centralino/contract/conversations.ts'

export type PlaceEntry = { key: string; conversation: Conversation } | { key: string; free: number }

// An empty desk shows its places; one without a limit worth drawing only the first ones.
const MOST_DRAWN = 16

const keyed = (conversation: Conversation): PlaceEntry => ({ key: conversation.id, conversation })

/**
 * The rows of the list, in the order of places. A place that was left stays as an empty row, so that those below do not move;
 * `free` tells how many places lie beyond the last row.
 */
export function placeEntries(
  conversations: readonly Conversation[],
  maximum: number,
): { entries: readonly PlaceEntry[]; free: number } {
  const placed = new Map(conversations.flatMap((each) => (each.place === null ? [] : [[each.place, each]])))
  const last = placed.size === 0 ? Math.min(maximum, MOST_DRAWN) : Math.max(...placed.keys())
  const entries = Array.from({ length: last }, (_, i): PlaceEntry => {
    const taken = placed.get(i + 1)
    return taken ? keyed(taken) : { key: `free ${i + 1}`, free: i + 1 }
  })
  const unplaced = conversations.filter(({ place }) => place === null).map(keyed)
  return { entries: [...entries, ...unplaced], free: Math.max(0, maximum - last) }
}
