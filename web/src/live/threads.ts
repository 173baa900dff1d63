import type { Api } from '../lib/api.ts'
import type { Observable } from '../lib/observable.ts'
import { joinNewest, mergePage, type Page, withRoomFor } from './merge-page.ts'
import type { ConsoleState, Paging } from './state.ts'

const PAGE = 100
const LARGEST_PAGE = 500

/** Loads the messages of conversations into the state, newest page first. */
export function createThreads(api: Pick<Api, 'listMessages'>, state: Observable<ConsoleState>) {
  const setPaging = (id: string, paging: Paging) =>
    state.set({ ...state.get(), paging: { ...state.get().paging, [id]: paging } })
  const fetchPage = (id: string, cursor?: string, limit = PAGE): Promise<Page> =>
    api.listMessages({ params: { id }, query: { limit, ...(cursor ? { cursor } : {}) } })

  async function load(id: string) {
    const paging = state.get().paging[id]
    if (paging?.state === 'loading') return
    // A conversation that left took its messages along: when it comes back they are loaded anew.
    if (paging?.state === 'ready' && state.get().desk.threads[id]) return
    // The room is made before the request leaves: no event falls between the two.
    state.set({ ...state.get(), desk: withRoomFor(state.get().desk, id) })
    await take(id, null, () => fetchPage(id), mergePage)
  }

  /** As much again as is there: who has gone far back goes on. `size`: who looks for a message asks for more at once. */
  async function loadOlder(id: string, size?: number) {
    const paging = state.get().paging[id]
    if (!paging?.older || paging.state === 'loading') return
    const { older } = paging
    const held = state.get().desk.threads[id]?.messages.length ?? 0
    const limit = size ?? Math.min(LARGEST_PAGE, Math.max(PAGE, held))
    await take(id, older, () => fetchPage(id, older, limit), mergePage)
  }

  async function take(id: string, older: string | null, ask: () => Promise<Page>, merge: typeof mergePage) {
    setPaging(id, { older, state: 'loading' })
    try {
      const page = await ask()
      const { desk } = state.get()
      // It may have gone to somebody else meanwhile.
      if (!desk.threads[id]) return forget(id)
      state.set({ ...state.get(), desk: merge(desk, id, page) })
      setPaging(id, { older: page.nextCursor, state: 'ready' })
    } catch {
      setPaging(id, { older, state: 'failed' })
    }
  }

  function forget(id: string) {
    const { [id]: _, ...paging } = state.get().paging
    state.set({ ...state.get(), paging })
  }

  /** Brings the newest messages of a loaded conversation up to date after a gap in the feed. */
  async function catchUp(id: string) {
    const known = state.get().paging[id]
    const page = await fetchPage(id).catch(() => undefined)
    const { desk } = state.get()
    if (!desk.threads[id]) return forget(id)
    if (!page) return setPaging(id, { older: null, state: 'failed' })
    const joined = joinNewest(desk, id, page)
    state.set({ ...state.get(), desk: joined.desk })
    const older = joined.isJoined && known?.state === 'ready' ? known.older : page.nextCursor
    setPaging(id, { older, state: 'ready' })
  }

  /** Asks again for what could not be loaded. */
  const retry = (id: string) => (state.get().paging[id]?.older ? loadOlder(id) : load(id))

  return { load, loadOlder, retry, catchUp }
}
