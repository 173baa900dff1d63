/** Rounds of a row; the cells of a round follow one another closely, so that what else the machine does falls on all of them. */
export const roundsOf = async <T>(count: number, round: (index: number) => Promise<T>): Promise<T[]> => {
  const results: T[] = []
  for (let index = 0; index < count; index++) results.push(await round(index))
  return results
}
