import type { NumberRules } from '@centralino/contract/number-rules.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDeskWorld, type DeskWorld, hour, minute, refusalOf } from '../../testing/desk-world.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'

let world: DeskWorld
let id: string
let support: string
let sales: string
const rules = (changes: Partial<NumberRules> = {}): NumberRules => ({
  priority: 0,
  blueTicks: 'on_open',
  skillsetIds: [support, sales],
  outbound: true,
  silence: null,
  closing: null,
  profile: { profiling: 'optional', notes: 'optional' },
  ...changes,
})
const set = (changes: Partial<NumberRules>) => world.elena.call.setNumberRules({ params: { id }, body: rules(changes) })
const closing = { seconds: 7200, lastCall: { text: 'Are you still there?', seconds: 600 } }

beforeAll(async () => {
  world = await createDeskWorld()
  const { items } = await world.elena.call.listNumbers()
  id = items.find(({ phoneNumberId }) => phoneNumberId === '100000000000001')?.id ?? ''
  support = await world.skillset('Support')
  sales = await world.skillset('Sales')
})
afterAll(() => world.end())
beforeEach(async () => {
  await world.clear()
  await set({})
})

describe('the rules of a number', () => {
  test('B-06 only administrators see and change them', async () => {
    for (const person of [world.anna, world.dario]) {
      expect(await refusalOf(person.call.getNumberRules({ params: { id } }))).toBe('not_allowed')
      expect(await refusalOf(person.call.setNumberRules({ params: { id }, body: rules() }))).toBe('not_allowed')
    }
  })

  test('B-06 B-21 what was set is there, and it is one number’s', async () => {
    const wanted = rules({ priority: 7, silence: { seconds: 600, queue: 'public' }, closing })
    expect(await world.elena.call.setNumberRules({ params: { id }, body: wanted })).toEqual(wanted)
    expect(await world.elena.call.getNumberRules({ params: { id } })).toEqual(wanted)
    const { items } = await world.elena.call.listNumbers()
    const other = items.find((number) => number.id !== id)?.id ?? ''
    expect(await world.elena.call.getNumberRules({ params: { id: other } })).toMatchObject({
      priority: 0,
      silence: null,
    })
  })

  test('what cannot be is refused, and says where', async () => {
    const no = 'f0000000-0000-7000-8000-000000000000'
    const tries: [Partial<NumberRules>, string][] = [
      [{ skillsetIds: [support, no] }, 'unknown_skillset'],
      [{ skillsetIds: [support, support] }, 'named_twice'],
      [{ closing: { seconds: 600, lastCall: { text: 'Hello?', seconds: 600 } } }, 'last_call_too_early'],
      [{ closing: { seconds: 7200, lastCall: { text: ' \u200b', seconds: 600 } } }, 'text_empty'],
      [{ closing: { seconds: 7200, lastCall: { text: 'x'.repeat(5000), seconds: 600 } } }, 'text_too_long'],
    ]
    for (const [changes, code] of tries) expect(await refusalOf(set(changes)), code).toBe(code)
    expect(await refusalOf(world.elena.call.getNumberRules({ params: { id: no } }))).toBe('not_found')
    expect(await world.elena.call.getNumberRules({ params: { id } })).toEqual(rules())
  })

  test('A-LOGIN-11 the first skillset gets new conversations, and without one anybody does', async () => {
    await set({ skillsetIds: [sales] })
    expect((await world.of(await world.customer())).skillset?.name).toBe('Sales')
    await set({ skillsetIds: [] })
    expect((await world.of(await world.customer())).skillset).toBeNull()
  })

  test('C-07 its priority counts at once, also for what waits already', async () => {
    const from = await world.customer()
    await expectFeedToMatch(world, world.dario, () => set({ priority: 9 }))
    expect((await world.of(from)).priority).toBe(9)
    expect((await world.of(await world.customer())).priority).toBe(9)
  })
})

describe('C-12 automatic closing', () => {
  const silent = async () => {
    const { id: conversation, from } = await world.opened(world.anna)
    await world.anna.call.sendMessage({
      params: { id: conversation },
      body: { type: 'text', text: { body: 'Which lamp?' } },
    })
    await world.settle()
    return { conversation, from }
  }
  const said = async (conversation: string) => {
    const { items } = await world.dario.call.listMessages({ params: { id: conversation }, query: {} })
    return items.map(
      ({ text, author, content }) => text?.body ?? `${author.kind}: ${(content as { event?: string })?.event}`,
    )
  }

  test('C-12 the customer is told, then it is closed, with a line by System, and its place is free', async () => {
    await set({ closing })
    const { conversation, from } = await silent()
    await world.later(111 * minute)
    expect(await said(conversation)).toEqual(['Hello', 'Which lamp?', 'Are you still there?'])
    expect(await world.of(from)).toMatchObject({ state: 'active' })
    await expectFeedToMatch(world, world.anna, () => world.later(10 * minute))
    expect(await world.of(from)).toMatchObject({ state: 'closed' })
    expect((await said(conversation)).at(-1)).toBe('system: closed')
    expect(
      await refusalOf(
        world.anna.call.sendMessage({ params: { id: conversation }, body: { type: 'text', text: { body: 'x' } } }),
      ),
    ).toBe('conversation_not_active')
  })

  test('X-24 X-26 an answer keeps it open; after closing a message begins anew', async () => {
    await set({ closing })
    const { from } = await silent()
    await world.later(115 * minute)
    await world.customer('Yes!', { from })
    await world.later(3 * hour)
    expect(await world.of(from)).toMatchObject({ state: 'active' })
    const { conversation: other, from: gone } = await silent()
    await world.later(2 * hour)
    await world.later(11 * minute)
    await world.customer('Sorry, I was away', { from: gone })
    expect(await world.of(gone)).toMatchObject({ state: 'waiting' })
    expect((await world.of(gone)).id).not.toBe(other)
  })

  test('A-WQ-05 X-23 one that is parked by itself is closed from the queue, the process killed in between', async () => {
    await set({ silence: { seconds: 600, queue: 'personal' }, closing })
    const { from } = await silent()
    await world.later(11 * minute)
    expect(await world.of(from)).toMatchObject({ state: 'parked', queue: 'personal' })
    await world.later(100 * minute)
    await world.later(10 * minute)
    expect(await world.of(from)).toMatchObject({ state: 'closed' })
  })

  test('B-21 a limit that is set later holds for those who are silent already', async () => {
    const { from } = await silent()
    await world.later(3 * hour)
    await set({ closing: { seconds: 7200, lastCall: null } })
    await world.settle()
    await world.later(1000)
    expect(await world.of(from)).toMatchObject({ state: 'closed' })
  })

  test('X-01 nothing is said outside of the 24 hours, and it is closed all the same', async () => {
    await set({ closing: { seconds: 48 * 3600, lastCall: { text: 'Are you still there?', seconds: 3600 } } })
    const { conversation, from } = await silent()
    await world.later(47 * hour + minute)
    await world.later(hour + minute)
    expect(await world.of(from)).toMatchObject({ state: 'closed' })
    expect(await said(conversation)).not.toContain('Are you still there?')
  })
})
