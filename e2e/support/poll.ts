import { setTimeout as wait } from 'node:timers/promises'

const everyMs = 50

/** Asks until the answer is something. @throws Error after `timeoutMs`, naming `wanted`. */
export async function poll<T>(ask: () => Promise<T | false>, timeoutMs: number, wanted: string): Promise<T> {
  const end = Date.now() + timeoutMs
  for (;;) {
    const found = await ask()
    if (found !== false) return found
    if (Date.now() > end) throw new Error(`${wanted} did not come within ${timeoutMs} ms`)
    await wait(everyMs)
  }
}
