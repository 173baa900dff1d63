import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { CleanUp } from '../processes/clean-up.ts'

/** Starts the bare relay; it ends with us. */
export const startRelay = async (cleanUp: CleanUp): Promise<{ port: number; url: string; stop(): void }> => {
  const child = fork(fileURLToPath(new URL('./main.ts', import.meta.url)), { detached: true })
  const stop = (): void => void child.kill('SIGKILL')
  cleanUp.add(stop)
  const [port] = (await once(child, 'message')) as [number]
  return { port, url: `http://127.0.0.1:${port}`, stop }
}
