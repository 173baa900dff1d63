import { joinDeliveries } from '@centralino/cloud-api/webhook/join-deliveries.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { written } from '../../testing/customers-write.ts'
import { hour, minute, refusalOf } from '../../testing/desk-world.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import type { Person } from '../../testing/world.ts'
import { type BotDesk, createBotDesk } from './testing/bot-desk.ts'

let desk: BotDesk

beforeAll(async () => {
  desk = await createBotDesk()
})
afterAll(() => desk.end())
beforeEach(async () => {
  await desk.clear()
  desk.graph.asked.length = 0
  await desk.asks()
})

const ready = async (...people: Person[]) => {
  for (const person of people) await person.call.setMyStatus({ body: { status: 'ready' } })
  await desk.settle()
}
const writes = (from: string, text: string) => desk.customer(text, { from })

describe('who begins a conversation', () => {
  test('C-06 is greeted and asked by System, and nobody is offered it while the bot has it', async () => {
    const { anna, dario } = desk
    await ready(anna)
    const from = await desk.customer()
    const conversation = await desk.of(from)
    expect(conversation).toMatchObject({ state: 'waiting', assignee: null, unread: 1 })
    expect(Date.parse(conversation.botEndsAt ?? '') - desk.clock.now()).toBeGreaterThan(4 * minute)
    expect(desk.told(from)).toEqual(['button: Good morning!'])
    const { items } = await dario.call.listMessages({ params: { id: conversation.id }, query: {} })
    expect(items.at(-1)).toMatchObject({
      type: 'interactive',
      text: null,
      preview: 'Good morning!',
      author: { kind: 'system', name: 'System' },
      status: 'sent',
      content: { type: 'button', action: { buttons: [{ reply: { title: 'Repair' } }, { reply: { title: 'Sales' } }] } },
    })
    expect((await anna.call.listConversations({ query: { view: 'waiting' } })).items).toMatchObject([
      { id: conversation.id, state: 'waiting' },
    ])
  })

  test('A-MSG-06 A-MSG-07 A-MSG-08 C-05 what the bot heard was read by System, then by the agent, each at their own time', async () => {
    const { anna } = desk
    await ready(anna)
    const from = await desk.customer()
    desk.clock.advance(2000)
    await desk.taps(from, 0)
    const { id } = await desk.of(from)
    desk.clock.advance(2000)
    await anna.call.openConversation({ params: { id } })
    const { items, reads } = await anna.call.listMessages({ params: { id }, query: {} })
    const [hello, question, tap] = items
    expect(question).toMatchObject({ direction: 'out', author: { kind: 'system', name: 'System' } })
    expect(reads.map(({ reader, upToSeq }) => [reader.name, upToSeq])).toEqual([
      ['System', hello?.seq],
      ['System', tap?.seq],
      ['Anna Bianchi', tap?.seq],
    ])
    expect(new Set(reads.map(({ at }) => at)).size).toBe(3)
    // The conversation itself is still unread for people until one of them opens it.
    const reaction = { message_id: question?.wamid, emoji: '👍' }
    await desk.post(written('', { from, at: desk.clock.now(), type: 'reaction', reaction }))
    expect((await anna.call.listMessages({ params: { id }, query: {} })).reads).toHaveLength(3)
  })

  test('C-06 several messages at once are greeted once, and none of them is an answer', async () => {
    const at = desk.clock.now()
    const from = '393450000001'
    await desk.post(
      joinDeliveries(written('1', { from, at }), written('Hello', { from, at }), written('2', { from, at })),
    )
    expect(desk.told(from)).toEqual(['button: Good morning!'])
    expect((await desk.of(from)).botEndsAt).not.toBeNull()
  })

  test('C-06 a list and numbers are said in their own ways', async () => {
    await desk.asks({ style: 'list', listTitle: 'Choose' })
    const lister = await desk.customer()
    expect(desk.told(lister)).toEqual(['list: Good morning!'])
    await desk.taps(lister, 0)
    expect((await desk.of(lister)).skillset?.id).toBe(desk.skillsets.support)
    expect((await desk.of(lister)).botEndsAt).toBeNull()
    await desk.asks({ style: 'numbers' })
    const typer = await desk.customer()
    expect(desk.told(typer)).toEqual(['Good morning!\n\n1 Repair\n2 Sales'])
  })

  test('C-06 a greeting without a menu is said, and the conversation waits for an agent at once', async () => {
    const { anna } = desk
    await ready(anna)
    await desk.set({ greeting: 'Good morning!', menu: null })
    const from = await desk.customer()
    expect(desk.told(from)).toEqual(['Good morning!'])
    expect(await desk.of(from)).toMatchObject({ state: 'active', assignee: { id: anna.id }, botEndsAt: null })
  })

  test('C-06 a reaction begins a conversation that waits, without a word', async () => {
    const from = '393450000002'
    const reaction = { message_id: 'wamid.before', emoji: '👍' }
    await desk.post(written('', { from, at: desk.clock.now(), type: 'reaction', reaction }))
    expect(desk.told(from)).toEqual([])
    expect(await desk.of(from)).toMatchObject({ state: 'waiting', botEndsAt: null })
  })

  test('C-06 what comes a day late, or on a number without a bot, is not asked', async () => {
    const late = '393450000003'
    await desk.post(written('Hello', { from: late, at: desk.clock.now() - 25 * hour }))
    const elsewhere = await desk.customer('Hello', { number: '100000000000002' })
    expect([...desk.told(late), ...desk.told(elsewhere)]).toEqual([])
    expect((await desk.of(late)).botEndsAt).toBeNull()
  })

  test('C-06 X-12 the same delivery twice asks once', async () => {
    const from = '393450000004'
    const delivery = written('Hello', { from, at: desk.clock.now() })
    await desk.post(delivery)
    await desk.post(delivery)
    expect(desk.told(from)).toEqual(['button: Good morning!'])
  })

  test('C-06 a crowd that writes at once is asked at once, each for themselves, and each choice counts', async () => {
    const crowd = Array.from({ length: 40 }, (_, n) => `3934600000${String(n).padStart(2, '0')}`)
    const at = desk.clock.now()
    await desk.post(joinDeliveries(...crowd.map((from) => written('Hello', { from, at }))))
    for (const from of crowd) expect(desk.told(from)).toHaveLength(1)
    const later = at + 2000
    desk.clock.advance(2000)
    await desk.post(
      joinDeliveries(...crowd.map((from, n) => written(['1', '2', 'What?'][n % 3] ?? '', { from, at: later }))),
    )
    const all = await Promise.all(crowd.map((from) => desk.of(from)))
    const names = all.map(({ skillset, botEndsAt }) => (botEndsAt === null ? skillset?.name : 'asked again'))
    expect(names).toEqual(crowd.map((_, n) => ['Support', 'Sales', 'asked again'][n % 3]))
  })
})

describe('what a customer answers', () => {
  test('C-06 a tap hands it on: the agent of that skillset is offered it, and the thread says what was chosen', async () => {
    const { anna, bruno, dario } = desk
    await ready(anna, bruno)
    const from = await desk.customer()
    const { id } = await desk.of(from)
    await expectFeedToMatch(desk, dario, () => desk.taps(from, 1))
    expect(await desk.of(from)).toMatchObject({ state: 'active', assignee: { id: bruno.id }, botEndsAt: null })
    expect(desk.told(from)).toHaveLength(1)
    expect(await desk.lines(id)).toEqual([
      { event: 'chosen', to: { kind: 'skillset', id: desk.skillsets.sales, name: 'Sales' } },
    ])
  })

  test('C-06 so does what is typed, in every style', async () => {
    for (const [style, text] of [
      ['buttons', '2'],
      ['list', '2️⃣'],
      ['numbers', 'sales!'],
    ] as const) {
      await desk.asks({ style, listTitle: 'Choose' })
      const from = await desk.customer()
      await writes(from, text)
      expect(await desk.of(from)).toMatchObject({ skillset: { name: 'Sales' }, botEndsAt: null })
    }
  })

  test('C-06 what is not understood is asked again, then goes to who is named for that', async () => {
    const from = await desk.customer()
    const { id } = await desk.of(from)
    desk.clock.advance(2000)
    await writes(from, 'My lamp is broken')
    expect(desk.told(from)).toEqual(['button: Good morning!', 'button: Please choose.'])
    expect((await desk.of(from)).botEndsAt).not.toBeNull()
    desk.clock.advance(2000)
    const image = { id: '900000000000001', mime_type: 'image/jpeg', sha256: 'x' }
    await desk.post(written('', { from, at: desk.clock.now(), type: 'image', image }))
    expect(desk.told(from)).toHaveLength(2)
    expect(await desk.of(from)).toMatchObject({ skillset: { name: 'Sales' }, botEndsAt: null })
    expect(await desk.lines(id)).toEqual([{ event: 'not_chosen' }])
  })

  test('C-06 who does not choose in time goes there too; before that nothing happens', async () => {
    const { bruno } = desk
    await ready(bruno)
    const from = await desk.customer()
    const { id } = await desk.of(from)
    await desk.later(4 * minute)
    expect((await desk.of(from)).botEndsAt).not.toBeNull()
    await expectFeedToMatch(desk, bruno, () => desk.later(minute + 1000))
    expect(await desk.of(from)).toMatchObject({ state: 'active', assignee: { id: bruno.id }, botEndsAt: null })
    expect(await desk.lines(id)).toEqual([{ event: 'not_chosen' }])
    // Too late: it is an ordinary message to the agent now.
    await desk.taps(from, 0)
    expect(await desk.of(from)).toMatchObject({ assignee: { id: bruno.id }, skillset: { name: 'Sales' } })
  })

  test('C-06 without anybody named for that it is the number’s first skillset', async () => {
    await desk.asks({ otherwise: null })
    const from = await desk.customer()
    await desk.later(6 * minute)
    expect(await desk.of(from)).toMatchObject({ skillset: { name: 'Support' }, botEndsAt: null })
  })

  test('C-06 reactions are no answer: nothing is asked again and the time runs on', async () => {
    const from = await desk.customer()
    const { botEndsAt } = await desk.of(from)
    desk.clock.advance(2000)
    const reaction = { message_id: 'wamid.OUT1', emoji: '👍' }
    await desk.post(written('', { from, at: desk.clock.now(), type: 'reaction', reaction }))
    expect(desk.told(from)).toHaveLength(1)
    expect((await desk.of(from)).botEndsAt).toBe(botEndsAt)
  })

  test('C-06 a menu that is set anew meanwhile changes nothing for who was asked the old one', async () => {
    const from = await desk.customer()
    await desk.asks({
      answers: [{ title: 'Other', skillsetId: desk.skillsets.support }],
      otherwise: desk.skillsets.support,
    })
    const silent = await desk.customer()
    await desk.set(null)
    await writes(from, '2')
    expect(await desk.of(from)).toMatchObject({ skillset: { name: 'Sales' }, botEndsAt: null })
    await desk.later(6 * minute)
    expect(await desk.of(silent)).toMatchObject({ skillset: { name: 'Support' }, botEndsAt: null })
  })

  test('C-06 C-14 what the bot says starts no silence of the customer', async () => {
    await desk.app.inTenant({ tenantId: 1 }, (tx) =>
      tx.sql.updateTable('numbers').set({ silence_seconds: 60 }).where('tenant_id', '=', 1).execute(),
    )
    const from = await desk.customer()
    const { id } = await desk.of(from)
    await desk.dario.call.takeConversation({ params: { id } })
    await desk.later(2 * minute)
    expect((await desk.of(from)).state).toBe('active')
    await desk.app.inTenant({ tenantId: 1 }, (tx) =>
      tx.sql.updateTable('numbers').set({ silence_seconds: null }).where('tenant_id', '=', 1).execute(),
    )
  })
})

describe('a closed number', () => {
  const schedule = (closed: boolean) =>
    desk.elena.call.setWorkingTime({
      params: { id: desk.numberId },
      body: {
        closedText: closed ? 'We are closed.' : null,
        schedule: closed ? { timeZone: 'Etc/UTC', week: Array.from({ length: 7 }, () => []), holidays: [] } : null,
      },
    })

  test('C-06 C-13 its bot does not run: the message for closed hours is the answer, and the conversation waits', async () => {
    await schedule(true)
    const from = await desk.customer()
    expect(desk.told(from)).toEqual(['We are closed.'])
    expect(await desk.of(from)).toMatchObject({ state: 'waiting', botEndsAt: null })
    await schedule(false)
  })

  test('C-06 C-13 who was asked before is understood, but not asked again', async () => {
    const [chooses, does] = [await desk.customer(), await desk.customer()]
    await schedule(true)
    desk.clock.advance(2000)
    await writes(chooses, '2')
    await writes(does, 'What?')
    expect(await desk.of(chooses)).toMatchObject({ skillset: { name: 'Sales' }, botEndsAt: null })
    expect(await desk.of(does)).toMatchObject({ skillset: { name: 'Sales' }, botEndsAt: null })
    expect(desk.told(does)).toEqual(['button: Good morning!', 'We are closed.'])
    await schedule(false)
  })
})

test('C-06 while the bot has it no human can write to the customer; who takes it over can', async () => {
  const { anna, dario, elena } = desk
  const from = await desk.customer()
  const { id } = await desk.of(from)
  const say = (by: Person) =>
    refusalOf(by.call.sendMessage({ params: { id }, body: { type: 'text', text: { body: 'Hello' } } }))
  expect(await say(dario)).toBe('conversation_not_active')
  expect(await say(elena)).toBe('conversation_not_active')
  expect(await say(anna)).toBe('conversation_not_active')
  await expectFeedToMatch(desk, dario, () => dario.call.takeConversation({ params: { id } }))
  expect(await say(dario)).toMatchObject({ status: 'queued' })
  await desk.settle()
  expect(desk.told(from)).toEqual(['button: Good morning!', 'Hello'])
  desk.clock.advance(2000)
  await writes(from, 'What?')
  await desk.later(10 * minute)
  expect(desk.told(from)).toHaveLength(2)
  expect(await desk.of(from)).toMatchObject({ assignee: { id: dario.id }, botEndsAt: null })
})

test('C-06 A-TRF-02 a supervisor who hands it over while the bot has it ends the bot as well', async () => {
  const { bruno, dario, skillsets } = desk
  await ready(bruno)
  const from = await desk.customer()
  const { id } = await desk.of(from)
  const to = { kind: 'skillset', id: skillsets.sales, mode: 'immediate' } as const
  await dario.call.transferConversation({ params: { id }, body: { to } })
  await desk.settle()
  expect(await desk.of(from)).toMatchObject({ state: 'active', assignee: { id: bruno.id }, botEndsAt: null })
  await desk.taps(from, 0)
  expect(await desk.of(from)).toMatchObject({ assignee: { id: bruno.id }, skillset: { name: 'Sales' } })
})
