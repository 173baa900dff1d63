import { apply, type Desk } from '@centralino/contract/apply.ts'
import type { FeedEvent } from '@centralino/contract/feed.ts'
import { expect } from 'vitest'
import type { Listener } from '../platform/feed/hub.ts'
import { sessionActor } from './session-actor.ts'
import type { Person, World } from './world.ts'

/** The desk as a browser that has just loaded would hold it, with the messages of every conversation. */
export const loadDesk = async (person: Person, threadIds?: readonly string[]): Promise<Desk & { cursor: number }> => {
  const { cursor, me, users, service, conversations } = await person.call.getDesk()
  const threads: Record<string, Desk['threads'][string]> = {}
  for (const id of threadIds ?? conversations.map((conversation) => conversation.id)) {
    const { items, reads } = await person.call.listMessages({ params: { id }, query: { limit: 500 } })
    threads[id] = { messages: items, reads }
  }
  const byId = <T extends { id: string }>(items: readonly T[]) =>
    Object.fromEntries(items.map((item) => [item.id, item]))
  const byNumber = Object.fromEntries(service.map((one) => [one.numberId, one]))
  return { cursor, me, users: byId(users), service: byNumber, conversations: byId(conversations), threads }
}

/**
 * Does `action` and proves that a console which only heard the feed holds the same as one that loads afresh: the old state with
 * the events applied by the console's own reducer equals the new state, and applying them twice changes nothing.
 */
export const expectFeedToMatch = async <T>(world: World, person: Person, action: () => Promise<T>): Promise<T> => {
  const { cursor, ...before } = await loadDesk(person)
  const events: FeedEvent[] = []
  const positions: number[] = [cursor]
  const { tenantId, actor, sessionId } = await sessionActor(world, person)
  const listener: Listener = {
    tenantId,
    actor,
    sessionId,
    close: () => {},
    send: (frame) => {
      if (frame.type === 'reset') throw new Error('the feed was reset')
      if (frame.type !== 'events') return
      expect(frame.from).toBe(positions.at(-1))
      positions.push(frame.to)
      events.push(...frame.events)
    },
  }
  await world.app.hub.join(listener, cursor)
  try {
    const result = await action()
    await world.settle()
    const heard = events.reduce(apply, before as Desk)
    const held = Object.keys(heard.threads)
    const { cursor: _position, ...fresh } = await loadDesk(person, held)
    expect(heard).toEqual(fresh)
    expect(events.reduce(apply, heard)).toEqual(heard)
    return result
  } finally {
    world.app.hub.leave(listener)
  }
}
