import { useSession } from '../../live/session-context.ts'
import { useSettings } from '../../live/use-settings.ts'

export type SendKeys = 'enter' | 'ctrl-enter'

/** Which keys send; the other combination makes a new line. */
export function useSendKeys(): [SendKeys, (next: SendKeys) => void] {
  const session = useSession()
  const { sendWith } = useSettings()
  const keep = (next: SendKeys) =>
    void session.settings.change({ sendWith: next === 'enter' ? 'enter' : 'ctrlEnter' }).catch(() => undefined)
  return [sendWith === 'enter' ? 'enter' : 'ctrl-enter', keep]
}
