import type { FeedEvent } from '@centralino/contract/feed.ts'
import type { SettingsChange } from '@centralino/contract/personal-settings.ts'
import type { Api } from '../lib/api.ts'
import type { Observable } from '../lib/observable.ts'
import type { ConsoleState } from './state.ts'

/** How the user wants the console to be: a change holds at once, and is undone if the server does not take it. */
export function createOwnSettings(api: Api, state: Observable<ConsoleState>, take: (event: FeedEvent) => void) {
  let changes = 0
  const show = (change: SettingsChange) => {
    const { desk, ...rest } = state.get()
    const me = { ...desk.me, settings: { ...desk.me.settings, ...change } as typeof desk.me.settings }
    state.set({ ...rest, desk: { ...desk, me } })
  }
  return {
    /** Throws what the server refused, or that it could not be reached. */
    async change(change: SettingsChange): Promise<void> {
      const before = state.get().desk.me.settings
      changes += 1
      const mine = changes
      show(change)
      try {
        const { settings, revision } = await api.changeMySettings({ body: change })
        // What was chosen since then is on its way too, and its answer has both.
        if (mine === changes) take({ type: 'settings', settings, revision })
      } catch (error) {
        const undone = Object.keys(change).map((name) => [name, before[name as keyof typeof before]])
        show(Object.fromEntries(undone) as SettingsChange)
        throw error
      }
    },
  }
}
