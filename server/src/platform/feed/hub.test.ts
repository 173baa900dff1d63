import type { ServerFrame } from '@centralino/contract/live.ts'
import { describe, expect, test } from 'vitest'
import { createHub, type Listener } from './hub.ts'
import type { FeedStore } from './store.ts'

/** A store that cannot be reached until told otherwise. */
const moodyStore = () => {
  const mood = { reachable: false }
  const answer = <T>(value: T): Promise<T> =>
    mood.reachable ? Promise.resolve(value) : Promise.reject(new Error('the database is away'))
  const store: FeedStore = {
    last: () => answer(7),
    after: () => answer([]),
  }
  return { mood, store }
}

const listener = (): Listener & { heard: ServerFrame[] } => {
  const heard: ServerFrame[] = []
  return {
    heard,
    tenantId: 1,
    actor: { userId: 'anna', role: 'agent', isolated: false, skillsetIds: [] },
    sessionId: 'session',
    send: (frame) => void heard.push(frame),
    close: () => undefined,
  }
}

describe('the hub, when the database is away', () => {
  test('welcomes nobody at a position it does not know, and says so to all who came', async () => {
    const { store } = moodyStore()
    const hub = createHub(store, Date.now, () => undefined)
    const [one, other] = [listener(), listener()]
    const joined = await Promise.allSettled([hub.join(one, null), hub.join(other, 3)])
    expect(joined.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect([...one.heard, ...other.heard]).toEqual([])
    expect(hub.listening()).toBe(0)
  })

  test('starts over with the next one who comes', async () => {
    const { mood, store } = moodyStore()
    const hub = createHub(store, Date.now, () => undefined)
    await expect(hub.join(listener(), null)).rejects.toThrow('away')
    mood.reachable = true
    const one = listener()
    await hub.join(one, null)
    expect(one.heard).toEqual([{ type: 'welcome', protocol: 1, cursor: 7 }])
  })

  test('says so to one who comes to a room that is open', async () => {
    const { mood, store } = moodyStore()
    const hub = createHub(store, Date.now, () => undefined)
    mood.reachable = true
    await hub.join(listener(), null)
    mood.reachable = false
    await expect(hub.join(listener(), 3)).rejects.toThrow('away')
    mood.reachable = true
    const again = listener()
    await hub.join(again, 7)
    expect(again.heard[0]).toMatchObject({ type: 'welcome' })
  })
})
