import type { CustomerField } from '@centralino/contract/customer-fields.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDeskWorld, type DeskWorld, refusalOf } from '../../testing/desk-world.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import type { Person } from '../../testing/world.ts'

let world: DeskWorld
let id: string
const field = (rest: Partial<CustomerField> & { key: string }): CustomerField => ({
  label: rest.key,
  type: 'text',
  choices: [],
  required: false,
  readOnly: false,
  inList: false,
  ...rest,
})
const read = (person: Person) => person.call.getCustomer({ params: { id } })
const change = async (person: Person, body: object) =>
  refusalOf(
    person.call.changeCustomer({ params: { id }, body: { revision: (await read(world.dario)).revision, ...body } }),
  )

beforeAll(async () => {
  world = await createDeskWorld()
  id = (await world.of((await world.opened(world.anna)).from)).customer.id
  await world.elena.call.setCustomerFields({
    body: {
      items: [
        field({ key: 'city', inList: true }),
        field({ key: 'since', type: 'date' }),
        field({ key: 'code', readOnly: true }),
        field({ key: 'tier', type: 'choice', choices: ['Gold', 'Silver'] }),
      ],
    },
  })
})
afterAll(() => world.end())

describe('A-DET-06 B-24 editing a customer', () => {
  test('agents only where a setting allows it; supervisors always; each is told beforehand', async () => {
    expect((await read(world.anna)).editable).toBe(false)
    expect(await change(world.anna, { savedName: 'Rosa' })).toBe('not_allowed')
    expect((await read(world.dario)).editable).toBe(true)
    expect(await refusalOf(world.dario.call.changeCustomerSettings({ body: { agentsEdit: true } }))).toBe('not_allowed')
    await world.elena.call.changeCustomerSettings({ body: { agentsEdit: true } })
    expect((await read(world.anna)).editable).toBe(true)
    expect(await change(world.anna, { note: ' Rings at nine ' })).toMatchObject({ note: 'Rings at nine' })
  })

  test('A-LABEL-02 X-31 the desk that has the conversation shows the new name at once', async () => {
    await expectFeedToMatch(world, world.anna, () => change(world.dario, { savedName: 'Rosa Montanari' }))
    expect((await world.anna.call.getDesk()).conversations.map((one) => one.customer.name)).toEqual(['Rosa Montanari'])
    await expectFeedToMatch(world, world.anna, () => change(world.dario, { savedName: '' }))
    expect((await read(world.anna)).savedName).toBeNull()
  })

  test('who changed it meanwhile is not written over', async () => {
    const { revision } = await read(world.anna)
    await change(world.dario, { savedName: 'Rosa M.' })
    expect(
      await refusalOf(world.anna.call.changeCustomer({ params: { id }, body: { revision, savedName: 'Rosy' } })),
    ).toBe('changed_meanwhile')
    expect(await read(world.anna)).toMatchObject({ savedName: 'Rosa M.' })
  })

  test('C-33 says who changed what, newest first', async () => {
    await change(world.dario, { properties: { city: 'Roma' } })
    await change(world.dario, { properties: { city: null } })
    const [last, before] = (await read(world.anna)).changes
    expect(last).toMatchObject({ by: { name: 'Dario Conti' }, changes: [{ field: 'city', before: 'Roma', after: '' }] })
    expect(before?.changes).toEqual([{ field: 'city', before: '', after: 'Roma' }])
  })

  test('B-25 properties are kept by the types of their fields; what is read only comes from administrators', async () => {
    expect(await change(world.anna, { properties: { since: '2026-02-30' } })).toBe('wrong_property')
    expect(await change(world.anna, { properties: { tier: 'Bronze' } })).toBe('wrong_property')
    expect(await change(world.anna, { properties: { unknown: 'x' } })).toBe('wrong_property')
    expect(await change(world.dario, { properties: { code: 'A-1' } })).toBe('wrong_property')
    expect(await change(world.elena, { properties: { code: 'A-1', tier: 'Gold' } })).toMatchObject({
      properties: { code: 'A-1', tier: 'Gold' },
    })
    const found = await world.anna.call.listCustomers({ query: { search: 'gold' } })
    expect(found.items.map((item) => item.id)).toEqual([id])
  })

  test('B-25 fields are an administrator’s; a key stands once', async () => {
    const before = await world.anna.call.listCustomerFields()
    expect(before.items.map((item) => item.key)).toEqual(['city', 'since', 'code', 'tier'])
    expect(await refusalOf(world.dario.call.setCustomerFields({ body: { items: [] } }))).toBe('not_allowed')
    for (const items of [[field({ key: 'a' }), field({ key: 'a' })], [field({ key: 'note' })]])
      expect(await refusalOf(world.elena.call.setCustomerFields({ body: { items } }))).toBe('named_twice')
    expect(await world.anna.call.listCustomerFields()).toEqual(before)
  })

  test('A-CUST-09 X-08 an isolated agent is told that there is none', async () => {
    expect(await refusalOf(read(world.bruno))).toBe('not_found')
    expect(await change(world.bruno, { note: 'x' })).toBe('not_found')
  })
})

describe('A-CUST-01 C-23 writing down a customer', () => {
  const create = (person: Person, phone: string) =>
    refusalOf(person.call.createCustomer({ body: { savedName: 'Ada Neri', phone } }))
  const mayAdd = async (person: Person) => (await person.call.listCustomers({ query: {} })).mayAdd

  test('only who may edit, and would see the new one: both are told beforehand', async () => {
    await world.elena.call.changeCustomerSettings({ body: { agentsEdit: false, isolatedSeeNew: false } })
    for (const person of [world.anna, world.bruno]) {
      expect(await mayAdd(person)).toBe(false)
      expect(await create(person, '+39 340 118 2299')).toBe('not_allowed')
    }
    expect(await mayAdd(world.dario)).toBe(true)
    await world.elena.call.changeCustomerSettings({ body: { agentsEdit: true } })
    expect(await mayAdd(world.anna)).toBe(true)
    // Isolated: he could not see whom nobody has spoken with.
    expect(await mayAdd(world.bruno)).toBe(false)
  })

  test('who then writes is that customer', async () => {
    const ada = (await create(world.dario, '+39 340 118-2290')) as { id: string; displayPhone: string }
    expect(ada.displayPhone).toBe('+39 340 118 2290')
    await world.customer('Hello', { from: '393401182290' })
    expect((await world.of('393401182290')).customer).toMatchObject({ id: ada.id, name: 'Ada Neri' })
  })

  test('a number is a number, and belongs to one customer', async () => {
    for (const phone of ['', '12', 'call me', '0123456789', '340 118 2290', '+39 340 118 2290 12345'])
      expect([phone, await create(world.dario, phone)]).toEqual([phone, 'wrong_phone'])
    expect(await create(world.dario, '0039 3401182290')).toBe('customer_exists')
    expect(await create(world.bruno, '+39 340 118 2291')).toBe('not_allowed')
  })

  test('B-25 what is needed of every customer is asked for, but not what comes from elsewhere', async () => {
    const { items } = await world.elena.call.listCustomerFields()
    const needed = (readOnly: boolean) => [...items, field({ key: 'needed', required: true, readOnly })]
    await world.elena.call.setCustomerFields({ body: { items: needed(false) } })
    expect(await create(world.dario, '+39 340 118 2297')).toBe('wrong_property')
    await world.elena.call.setCustomerFields({ body: { items: needed(true) } })
    expect(await create(world.dario, '+39 340 118 2297')).toMatchObject({ name: 'Ada Neri' })
    await world.elena.call.setCustomerFields({ body: { items } })
  })

  test('whose it is already is told to who may know of that customer, also when two write it down at once', async () => {
    const again = (person: Person, phone: string) =>
      person.call.createCustomer({ body: { savedName: 'Another', phone } }).catch((error: unknown) => error)
    expect(await again(world.anna, '+39 340 1182290')).toMatchObject({
      code: 'customer_exists',
      details: { customer: { name: 'Ada Neri' } },
    })
    await world.elena.call.changeCustomerSettings({ body: { isolatedSeeNew: true } })
    const sales = await world.of((await world.opened(world.anna)).from)
    expect(await again(world.bruno, sales.customer.phone ?? '')).toMatchObject({
      code: 'customer_exists',
      details: { customer: null },
    })
    const both = await Promise.all([again(world.anna, '+39 340 118 2295'), again(world.dario, '+39 340 118 2295')])
    expect(both).toContainEqual(expect.objectContaining({ name: 'Another' }))
    expect(both).toContainEqual(
      expect.objectContaining({
        code: 'customer_exists',
        details: { customer: expect.objectContaining({ name: 'Another' }) },
      }),
    )
  })
})
