import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, minute, refusalOf } from '../../testing/desk-world.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import { createTemplatesWorld, filled, listed, type TemplatesWorld } from '../../testing/templates-world.ts'
import { demo, type Person } from '../../testing/world.ts'

let world: TemplatesWorld
let support: string
let sales: string
let phones = 0

beforeAll(async () => {
  world = await createTemplatesWorld()
  world.graph.templates.push(listed('consegna'))
  await world.sync(['consegna'])
  support = await world.number()
  sales = await world.number(demo.sales)
})
afterAll(() => world.end())
beforeEach(() => world.clear())

const newPhone = () => `+39 345 ${String(++phones).padStart(7, '0')}`
const text = (body = 'Buongiorno') => ({ type: 'text' as const, text: { body } })
type Start = Parameters<Person['call']['startConversation']>[0]['body']
const start = (person: Person, to: Start['to'], message: Start['message'] = filled('consegna'), numberId = support) =>
  person.call.startConversation({ body: { numberId, to, message } })
const failure = (call: Promise<unknown>) =>
  call.then(
    () => null,
    ({ code, details }: { code: string; details: object }) => ({ code, ...details }),
  )
const viewOf = async (person: Person, view: 'sent' | 'queue' | 'mine') =>
  (await person.call.listConversations({ query: { view } })).items.map(({ id }) => id)
/** A customer whose conversation is closed; wrote `ago` milliseconds before now. */
const known = async (ago: number, number?: string) => {
  const from = await world.customer('Hello', number ? { number } : {})
  const { id, customer } = await world.of(from)
  await world.app.inTenant({ tenantId: 1 }, (tx) =>
    sql`update conversations set state = 'closed', place = null, closed_at = now() where id = ${id}`.execute(tx.sql),
  )
  await world.later(ago)
  return { from, customerId: customer.id }
}

describe('who may write first', () => {
  test('A-OUT-01 B-09 nobody on a number whose outbound is off; whoever looks at the console knows it', async () => {
    const params = { id: support }
    const rules = await world.elena.call.getNumberRules({ params })
    expect(rules.outbound).toBe(true)
    await world.elena.call.setNumberRules({ params, body: { ...rules, outbound: false } })
    expect((await world.anna.call.getDesk()).numbers.map(({ outbound }) => outbound)).toEqual([false, true])
    expect(await refusalOf(start(world.anna, { phone: newPhone() }))).toBe('outbound_off')
    await world.elena.call.setNumberRules({ params, body: rules })
  })

  test('consent: who does not want to be written to is not, until it is taken back; supervisors note it', async () => {
    const { customerId } = await known(minute)
    const consent = (person: Person, refused: boolean) =>
      person.call.setConsent({ params: { id: customerId }, body: { refused } })
    expect(await refusalOf(consent(world.anna, true))).toBe('not_allowed')
    await consent(world.dario, true)
    expect(await refusalOf(start(world.anna, { customerId }))).toBe('customer_refused')
    expect(await refusalOf(start(world.anna, { customerId }, text()))).toBe('customer_refused')
    await consent(world.dario, false)
    expect((await start(world.anna, { customerId })).awaitsAnswer).toBe(true)
  })

  test('Q26 an isolated agent writes to the customers of the own skillsets, to new ones only if the administrator lets them', async () => {
    const people = [world.anna, world.bruno, world.carla]
    const { rows } = await world.app.inTenant({ tenantId: 1 }, (tx) =>
      sql<{ id: string }>`select id from users where tenant_id = 1 and isolated`.execute(tx.sql),
    )
    const isolated = people.find(({ id }) => rows.some((row) => row.id === id))
    if (!isolated) throw new Error('nobody is isolated')
    const skillsets = (await isolated.call.getMe()).skillsets.map(({ name }) => name)
    const [own, foreign] = skillsets.includes('Support') ? [demo.support, demo.sales] : [demo.sales, demo.support]
    const mine = await known(minute, own)
    const theirs = await known(minute, foreign)
    expect(await refusalOf(start(isolated, { customerId: theirs.customerId }))).toBe('not_found')
    expect(await refusalOf(start(isolated, { phone: `+${theirs.from}` }))).toBe('customer_not_allowed')
    expect(await refusalOf(start(isolated, { phone: newPhone() }))).toBe('customer_not_allowed')
    expect((await start(isolated, { customerId: mine.customerId })).awaitsAnswer).toBe(true)
    await world.app.inTenant({ tenantId: 1 }, (tx) =>
      sql`insert into customer_settings (tenant_id, agents_edit, isolated_see_new) values (1, false, true)`.execute(
        tx.sql,
      ),
    )
    expect((await start(isolated, { phone: newPhone() })).awaitsAnswer).toBe(true)
  })

  test('another tenant’s customer and number are not there', async () => {
    const other = await world.signIn('other@demo.test')
    const { customerId } = await known(minute)
    expect(await refusalOf(start(other, { customerId }))).toBe('not_found')
    expect(await refusalOf(start(other, { phone: newPhone() }))).toBe('not_found')
  })
})

describe('outside of the 24 hours', () => {
  test('A-OUT-05 A-TSENT-01 a template goes out and is among those sent, with the sender, without a place', async () => {
    const phone = newPhone()
    const sent = world.graph.sent().length
    const begun = await expectFeedToMatch(world, world.anna, () => start(world.anna, { phone }))
    expect(begun).toMatchObject({
      state: 'parked',
      queue: 'personal',
      awaitsAnswer: true,
      place: null,
      windowEndsAt: null,
      assignee: { id: world.anna.id },
      customer: { phone: phone.replaceAll(' ', '') },
      last: { type: 'template', author: { id: world.anna.id } },
    })
    expect(world.graph.sent()).toHaveLength(sent + 1)
    expect(await viewOf(world.anna, 'sent')).toEqual([begun.id])
    expect(await viewOf(world.anna, 'queue')).toEqual([])
    expect(await viewOf(world.anna, 'mine')).toEqual([])
    expect(await viewOf(world.carla, 'sent')).toEqual([])
  })

  test('A-OUT-03 A-OUT-04 C-04 free text is refused on the server, also 24 hours after a closed conversation; nothing remains of the try', async () => {
    const { customerId } = await known(24 * hour)
    expect(await refusalOf(start(world.anna, { customerId }, text()))).toBe('window_closed')
    expect(await refusalOf(start(world.anna, { phone: newPhone() }, text()))).toBe('window_closed')
    const { items } = await world.anna.call.listCustomers({ query: { numberId: support } })
    expect(items.find(({ id }) => id === customerId)).toMatchObject({ windowEndsAt: null, openConversation: null })
  })

  test('A-TSENT-02 C-17 Q30 the reply moves it from those sent to the sender’s conversations', async () => {
    const phone = newPhone()
    const { id } = await start(world.anna, { phone })
    await world.anna.call.setMyStatus({ body: { status: 'ready' } })
    await expectFeedToMatch(world, world.anna, () =>
      world.customer('Sì, grazie', { from: phone.replaceAll(/\D/g, '') }),
    )
    expect(await viewOf(world.anna, 'sent')).toEqual([])
    expect(await viewOf(world.anna, 'mine')).toEqual([id])
    const [mine] = (await world.anna.call.listConversations({ query: { view: 'mine' } })).items
    expect(mine).toMatchObject({ awaitsAnswer: false, unread: 1, assignment: { cause: 'template' } })
  })

  test('Q30 a sender who does not open the answer in time loses it to whoever is free', async () => {
    const phone = newPhone()
    const { id } = await start(world.anna, { phone })
    await world.anna.call.setMyStatus({ body: { status: 'ready' } })
    await world.customer('Sì', { from: phone.replaceAll(/\D/g, '') })
    await world.carla.call.setMyStatus({ body: { status: 'ready' } })
    await world.later(181_000)
    expect(await viewOf(world.anna, 'mine')).toEqual([])
    const { assignee } = await world.dario.call.getConversation({ params: { id } })
    expect(assignee?.id === world.anna.id).toBe(false)
  })

  test('the sender takes it out before an answer: it is an ordinary conversation then', async () => {
    const { id } = await start(world.anna, { phone: newPhone() })
    await expectFeedToMatch(world, world.anna, () => world.anna.call.unparkConversation({ params: { id } }))
    expect(await viewOf(world.anna, 'sent')).toEqual([])
    expect(await viewOf(world.anna, 'mine')).toEqual([id])
  })

  test('parked by the sender after an answer, it is in the wait queue and not among those sent', async () => {
    const phone = newPhone()
    const { id } = await start(world.anna, { phone })
    await world.anna.call.setMyStatus({ body: { status: 'ready' } })
    await world.customer('Sì', { from: phone.replaceAll(/\D/g, '') })
    await world.anna.call.openConversation({ params: { id } })
    const to = { kind: 'wait_queue' as const, queue: 'personal' as const }
    await world.anna.call.transferConversation({ params: { id }, body: { to } })
    expect(await viewOf(world.anna, 'sent')).toEqual([])
    expect(await viewOf(world.anna, 'queue')).toEqual([id])
  })
})

describe('within the 24 hours', () => {
  test('A-OUT-06 A-OUT-07 the customer has the tick, and free text opens a conversation of the agent’s own', async () => {
    const { customerId } = await known(hour)
    const { items } = await world.anna.call.listCustomers({ query: { numberId: support } })
    expect(items.find(({ id }) => id === customerId)?.windowEndsAt).not.toBeNull()
    const begun = await expectFeedToMatch(world, world.anna, () => start(world.anna, { customerId }, text()))
    expect(begun).toMatchObject({ state: 'active', place: 1, awaitsAnswer: false, assignment: { cause: 'started' } })
    expect(begun.openedAt).not.toBeNull()
    await world.anna.call.sendMessage({ params: { id: begun.id }, body: text('And more') })
  })

  test('A-OUT-08 a template can be sent just as well', async () => {
    const { customerId } = await known(hour)
    expect(await start(world.anna, { customerId })).toMatchObject({ awaitsAnswer: true })
  })

  test('Q9 the tick is that of the number: on another one only a template goes', async () => {
    const { customerId } = await known(hour)
    const { items } = await world.anna.call.listCustomers({ query: { numberId: sales } })
    expect(items.find(({ id }) => id === customerId)?.windowEndsAt).toBeNull()
    expect(await refusalOf(start(world.anna, { customerId }, text(), sales))).toBe('window_closed')
    expect((await start(world.anna, { customerId }, filled('consegna'), sales)).number.id).toBe(sales)
  })

  test('A-OUT-10 the 24 hours end between composing and sending: refused, and the template goes', async () => {
    const { customerId } = await known(23 * hour)
    await world.later(hour + minute)
    expect(await refusalOf(start(world.anna, { customerId }, text()))).toBe('window_closed')
    expect((await start(world.anna, { customerId })).awaitsAnswer).toBe(true)
  })

  test('Q8 over the maximum it is refused, or allowed where the tenant lets people; a template needs no place', async () => {
    for (let taken = 0; taken < 4; taken++)
      await start(world.anna, { customerId: (await known(minute)).customerId }, text())
    const { customerId } = await known(minute)
    expect(await failure(start(world.anna, { customerId }, text()))).toEqual({
      code: 'maximum_reached',
      active: 4,
      maximum: 4,
    })
    expect((await start(world.anna, { phone: newPhone() })).awaitsAnswer).toBe(true)
    await world.elena.call.changeRoutingSettings({ body: { overMaximum: true } })
    expect((await start(world.anna, { customerId }, text())).place).toBe(5)
    await world.elena.call.changeRoutingSettings({ body: { overMaximum: false } })
  })
})

describe('never twice', () => {
  test('X-21 who has the customer’s open conversation is named; the way to it only to who may see it', async () => {
    const { id, from } = await world.opened(world.anna)
    const by = { id: world.anna.id, name: expect.stringContaining('Anna') }
    const to = { phone: `+${from}` }
    expect(await failure(start(world.carla, to))).toEqual({ code: 'already_open', by })
    expect(await failure(start(world.dario, to))).toEqual({
      code: 'already_open',
      by,
      conversationId: id,
      state: 'active',
    })
    expect(await failure(start(world.anna, to))).toEqual({
      code: 'already_open',
      by,
      conversationId: id,
      state: 'active',
    })
  })

  test('X-21 two begin at once with the same customer: one conversation, and the second is told who was quicker', async () => {
    const phone = newPhone()
    const tries = await Promise.allSettled([start(world.anna, { phone }), start(world.carla, { phone })])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = tries.find((one) => one.status === 'rejected')
    expect(lost).toMatchObject({ reason: { code: 'already_open', details: { by: { name: expect.any(String) } } } })
  })

  test('the customer writes while somebody begins: one conversation', async () => {
    const phone = newPhone()
    const from = phone.replaceAll(/\D/g, '')
    await Promise.allSettled([start(world.anna, { phone }), world.customer('Hello', { from })])
    await world.settle()
    const { rows } = await world.app.inTenant({ tenantId: 1 }, (tx) =>
      sql<{ count: string }>`
        select count(*) as count from conversations c join customer_aliases a on a.customer_id = c.customer_id
        where a.value = ${from}`.execute(tx.sql),
    )
    expect(Number(rows[0]?.count)).toBe(1)
  })

  test('the answer got lost and the console asks again with the same id: the same conversation, sent once', async () => {
    const message = { ...filled('consegna'), id: crypto.randomUUID() }
    const phone = newPhone()
    const first = await start(world.anna, { phone }, message)
    await world.settle()
    const sent = world.graph.sent().length
    expect((await start(world.anna, { phone }, message)).id).toBe(first.id)
    await world.settle()
    expect(world.graph.sent()).toHaveLength(sent)
  })

  test('what is no phone number with a country code begins nothing', async () => {
    expect(await refusalOf(start(world.anna, { phone: '333 123' }))).toBe('phone_invalid')
  })

  test('C-17 another server process finds the sent template, and moves it on the reply', async () => {
    const phone = newPhone()
    const { id } = await start(world.anna, { phone })
    const other = await world.another()
    await world.anna.call.setMyStatus({ body: { status: 'ready' } })
    await world.customer('Sì', { from: phone.replaceAll(/\D/g, '') })
    await other.settle()
    expect(await viewOf(world.anna, 'mine')).toEqual([id])
  })
})
