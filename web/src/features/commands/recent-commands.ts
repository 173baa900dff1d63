import { storage } from '../../lib/storage.ts'

const MOST = 6

const keyFor = (userId: string) => `commands.${userId}`

/** What this user last did by the command bar in this browser, the latest first. */
export const recentCommands = (userId: string): string[] =>
  (storage.get(keyFor(userId)) ?? '').split(',').filter((id) => id !== '')

export function noteCommand(userId: string, id: string) {
  const others = recentCommands(userId).filter((each) => each !== id)
  storage.set(keyFor(userId), [id, ...others].slice(0, MOST).join(','))
}
