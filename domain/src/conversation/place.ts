/** The lowest place from 1 to `maximum` that is not taken, or null; places taken above the maximum are tolerated. */
export function lowestFreePlace(taken: readonly number[], maximum: number): number | null {
  const occupied = new Set(taken)
  for (let place = 1; place <= maximum; place++) {
    if (!occupied.has(place)) return place
  }
  return null
}
