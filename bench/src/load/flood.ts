import type { Lines } from './lines.ts'

/** Sends everything as fast as the connections take it; returns the ms until the last one was answered. Throws unless all were 200. */
export const flood = async (lines: Lines, requests: readonly Buffer[]): Promise<number> => {
  const startedAt = performance.now()
  const statuses = await Promise.all(requests.map((request) => lines.send(request)))
  const took = performance.now() - startedAt
  expectAccepted(statuses)
  return took
}

export const expectAccepted = (statuses: readonly number[]): void => {
  const refused = statuses.filter((status) => status !== 200)
  if (refused.length > 0)
    throw new Error(`${refused.length} of ${statuses.length} webhooks were refused (${refused[0]})`)
}
