import { setTimeout as wait } from 'node:timers/promises'

/** Calls `send` for each index at an even pace. What a late timer held up is sent at once, so that the rate holds over the whole. */
export const pace = async (options: {
  perSecond: number
  count: number
  send: (index: number) => void
}): Promise<void> => {
  const startedAt = performance.now()
  for (let sent = 0; sent < options.count; await wait(1)) {
    const due = Math.min(options.count, Math.floor(((performance.now() - startedAt) * options.perSecond) / 1000) + 1)
    while (sent < due) options.send(sent++)
  }
}
