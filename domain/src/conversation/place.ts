/** The lowest place of 1 to `maximum` that is not taken, or null when there is none; places above the maximum are tolerated. */
export function lowestFreePlace(taken: readonly number[], maximum: number): number | null {
  const occupied = new Set(taken)
  for (let place = 1; place <= maximum; place++) {
    if (!occupied.has(place)) return place
  }
  return null
}
