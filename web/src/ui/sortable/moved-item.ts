/** The items with one put before or after others, so that it stands at `to`. */
export function movedItem<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = [...items]
  const taken = rest.splice(from, 1)
  rest.splice(to, 0, ...taken)
  return rest
}

/** Where a row belongs whose pointer is at `y`: `middles` are those of all rows, in order. */
export function placeAt(y: number, middles: readonly number[], from: number): number {
  const before = middles.filter((middle, index) => index < from && y < middle).length
  const after = middles.filter((middle, index) => index > from && y > middle).length
  return from - before + after
}
