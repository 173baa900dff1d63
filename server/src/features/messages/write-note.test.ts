import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDeskWorld, type DeskWorld, hour, refusalOf } from '../../testing/desk-world.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import type { Person } from '../../testing/world.ts'

let world: DeskWorld
const note = (person: Person, id: string, text: string, more: { id?: string; mentions?: string[] } = {}) =>
  person.call.createNote({ params: { id }, body: { text, ...more } })

beforeAll(async () => {
  world = await createDeskWorld()
})
beforeEach(() => world.clear())
afterAll(() => world.end())

describe('notes that only the team reads', () => {
  test('who may not: a colleague of an open conversation, an isolated agent, anybody when it is closed', async () => {
    const { id, from } = await world.opened(world.anna)
    expect(await refusalOf(note(world.carla, id, 'hello'))).toBe('not_found')
    expect(await refusalOf(note(world.bruno, id, 'hello'))).toBe('not_found')
    const waiting = await world.of(await world.customer())
    expect(await refusalOf(note(world.bruno, waiting.id, 'hello'))).toBe('not_found')
    expect(await note(world.carla, waiting.id, 'I know her')).toMatchObject({ type: 'note' })
    await world.anna.call.closeConversation({ params: { id }, body: {} })
    expect(await refusalOf(note(world.anna, id, 'too late'))).toBe('conversation_not_active')
    expect(await refusalOf(note(world.dario, id, 'too late'))).toBe('conversation_not_active')
    expect((await world.of(from)).state).toBe('closed')
  })

  test('a note stands in the thread, goes nowhere and changes nothing of the conversation', async () => {
    const { id, from } = await world.opened(world.anna)
    const before = await world.of(from)
    world.graph.asked.length = 0
    const written = await expectFeedToMatch(world, world.anna, () => note(world.dario, id, ' Be kind to *her* '))
    expect(written).toMatchObject({
      type: 'note',
      status: 'noted',
      direction: 'out',
      wamid: null,
      text: null,
      preview: 'Be kind to her',
      content: { text: 'Be kind to *her*', mentions: [] },
      author: { kind: 'user', id: world.dario.id },
    })
    await world.settle()
    expect(world.graph.sent()).toEqual([])
    expect(await world.of(from)).toEqual(before)
    const { items } = await world.anna.call.listMessages({ params: { id }, query: {} })
    expect(items.at(-1)).toEqual(written)
  })

  test('after the 24 hours nothing may be sent, but a note may be written', async () => {
    const { id } = await world.opened(world.anna)
    await world.later(25 * hour)
    const send = world.anna.call.sendMessage({ params: { id }, body: { type: 'text', text: { body: 'hello?' } } })
    expect(await refusalOf(send)).toBe('window_closed')
    expect(await note(world.anna, id, 'Call her tomorrow')).toMatchObject({ status: 'noted' })
  })

  test('a note neither starts nor stops the time that a silent customer has', async () => {
    const { id } = await world.opened(world.anna)
    const timers = async () =>
      world.app.inTenant({ tenantId: 1 }, (tx) =>
        tx.sql.selectFrom('timers').selectAll().where('subject_id', '=', id).orderBy('kind').execute(),
      )
    const unanswered = async () =>
      world.app.inTenant({ tenantId: 1 }, (tx) =>
        tx.sql.selectFrom('conversations').select('unanswered_since').where('id', '=', id).execute(),
      )
    const quiet = [await timers(), await unanswered()]
    await note(world.anna, id, 'I wait for the workshop')
    expect([await timers(), await unanswered()]).toEqual(quiet)
    await world.anna.call.sendMessage({ params: { id }, body: { type: 'text', text: { body: 'One moment' } } })
    const awaiting = [await timers(), await unanswered()]
    await note(world.anna, id, 'Still waiting')
    expect([await timers(), await unanswered()]).toEqual(awaiting)
  })

  test('the same id again is the same note, of another it is refused; what is empty or too long is refused', async () => {
    const { id } = await world.opened(world.anna)
    const own = v7()
    const first = await note(world.anna, id, 'Once', { id: own })
    expect(await note(world.anna, id, 'Once', { id: own })).toEqual(first)
    expect(await refusalOf(note(world.anna, id, 'Twice', { id: own }))).toBe('duplicate_id')
    expect(await refusalOf(note(world.dario, id, 'Once', { id: own }))).toBe('duplicate_id')
    const said = { id: own, type: 'text' as const, text: { body: 'Once' } }
    expect(await refusalOf(world.anna.call.sendMessage({ params: { id }, body: said }))).toBe('duplicate_id')
    expect(await refusalOf(note(world.anna, id, '  '))).toBe('text_empty')
    expect(await refusalOf(note(world.anna, id, 'x'.repeat(4097)))).toBe('text_too_long')
  })

  test('who is named is told, with the words only if the conversation may be read', async () => {
    const { id } = await world.opened(world.anna)
    const heard = async (person: Person, action: () => Promise<unknown>) => {
      const { cursor } = await person.call.getDesk()
      await action()
      await world.settle()
      return world.app.inTenant({ tenantId: 1 }, async (tx) => {
        const rows = await tx.sql
          .selectFrom('feed_events')
          .select(['audience', 'event'])
          .where('seq', '>', cursor)
          .orderBy('seq')
          .execute()
        return rows
          .filter(({ audience }) => (audience as { userId?: string }).userId === person.id)
          .map(({ event }) => event)
      })
    }
    const text = '@Dario Neri and @Carla Russo: may I refund?'
    const names = new Map((await world.anna.call.getDesk()).users.map((user) => [user.id, user.name]))
    const said = text
      .replace('Dario Neri', names.get(world.dario.id) ?? '')
      .replace('Carla Russo', names.get(world.carla.id) ?? '')
    const both = [world.dario.id, world.carla.id]
    expect(await heard(world.dario, () => note(world.anna, id, said, { mentions: both }))).toMatchObject([
      { type: 'mentioned', conversationId: id, by: { id: world.anna.id }, text: said, customer: expect.any(String) },
    ])
    expect(await heard(world.carla, () => note(world.anna, id, said, { mentions: both }))).toMatchObject([
      { type: 'mentioned', text: null, customer: null },
    ])
    // Whose name does not stand in the text is not named, and nobody tells oneself.
    expect(await heard(world.dario, () => note(world.anna, id, 'no names', { mentions: both }))).toEqual([])
    const own = `@${names.get(world.anna.id)}`
    expect(await heard(world.anna, () => note(world.anna, id, own, { mentions: [world.anna.id] }))).toEqual([])
  })

  test('X-08 nobody is named who could never read it: an isolated agent of another skillset, somebody unknown', async () => {
    const { id } = await world.opened(world.anna)
    for (const one of [world.bruno.id, 'f0000000-0000-7000-8000-000000000000']) {
      expect(await refusalOf(note(world.anna, id, '@Bruno', { mentions: [one] }))).toBe('unknown_user')
    }
  })
})
