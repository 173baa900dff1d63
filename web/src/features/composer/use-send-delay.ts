import { useSession } from '../../live/session-context.ts'
import { useSettings } from '../../live/use-settings.ts'

export const sendDelays = ['0', '3', '5', '10'] as const
export type SendDelay = (typeof sendDelays)[number]

/** For how many seconds a message can be taken back after Send (0: it goes at once), to show and to change. */
export function useSendDelay(): [SendDelay, (next: SendDelay) => void] {
  const session = useSession()
  const { undoSeconds } = useSettings()
  const keep = (next: SendDelay) =>
    void session.settings.change({ undoSeconds: Number(next) as typeof undoSeconds }).catch(() => undefined)
  return [String(undoSeconds) as SendDelay, keep]
}
