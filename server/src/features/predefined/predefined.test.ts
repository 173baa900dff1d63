import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDeskWorld, type DeskWorld, refusalOf } from '../../testing/desk-world.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'

let world: DeskWorld
let category: string
const none = 'f0000000-0000-7000-8000-000000000000'
const buttons = (...titles: string[]) => ({ style: 'buttons' as const, titles })
const create = (body: Partial<Parameters<typeof world.elena.call.createPredefined>[0]['body']> = {}) =>
  world.elena.call.createPredefined({ body: { categoryId: category, title: 'A title', body: 'A text', ...body } })

beforeAll(async () => {
  world = await createDeskWorld()
  category = (await world.elena.call.createPredefinedCategory({ body: { name: ' Returns  and\nmore ' } })).id
})
afterAll(() => world.end())

describe('predefined messages', () => {
  test('B-16 only administrators make them', async () => {
    for (const person of [world.anna, world.dario]) {
      const call = person.call
      const body = { categoryId: category, title: 'x', body: 'x' }
      const params = { id: category }
      const calls = [
        call.createPredefinedCategory({ body: { name: 'x' } }),
        call.changePredefinedCategory({ params, body: { name: 'x' } }),
        call.removePredefinedCategory({ params }),
        call.createPredefined({ body }),
        call.changePredefined({ params, body }),
        call.removePredefined({ params }),
        call.orderPredefined({ body: { categories: [] } }),
      ]
      expect(new Set(await Promise.all(calls.map(refusalOf)))).toEqual(new Set(['not_allowed']))
    }
  })

  test('A-PRE-01 A-PRE-05 the demo shop has them in four categories, with buttons and with a list', async () => {
    const { categories, messages } = await world.anna.call.listPredefined()
    expect(categories.length).toBeGreaterThanOrEqual(4)
    expect(messages.length).toBeGreaterThanOrEqual(12)
    const answers = messages.flatMap((message) => message.answers ?? [])
    expect(answers.some((one) => one.style === 'buttons' && one.titles.length === 3)).toBe(true)
    expect(answers.some((one) => one.style === 'list' && one.rows.length === 7)).toBe(true)
  })

  test('B-16 X-08 an agent gets what is for everybody and for the own skillsets, and hears when it changes', async () => {
    const support = await world.skillset('Support')
    const made = await expectFeedToMatch(world, world.anna, () =>
      create({ title: 'For Support', skillsetIds: [support] }),
    )
    expect(made).toMatchObject({ title: 'For Support', skillsetIds: [support], revision: 1 })
    const has = async (person: typeof world.anna) =>
      (await person.call.listPredefined()).messages.some(({ id }) => id === made.id)
    expect([await has(world.anna), await has(world.bruno), await has(world.elena)]).toEqual([true, false, true])
    const again = { categoryId: category, title: 'For everybody', body: 'Hello {customer}' }
    expect(await world.elena.call.changePredefined({ params: { id: made.id }, body: again })).toMatchObject({
      ...again,
      skillsetIds: [],
      revision: 2,
    })
    expect(await has(world.bruno)).toBe(true)
    await world.elena.call.removePredefined({ params: { id: made.id } })
    expect(await has(world.anna)).toBe(false)
  })

  test('B-17 A-PRE-06 Q15 answers keep WhatsApp’s limits, and the refusal says which', async () => {
    expect((await create({ answers: buttons(' Yes ', 'No') })).answers).toEqual(buttons('Yes', 'No'))
    const row = (title: string, description = '') => ({ title, description })
    const list = (rows: ReturnType<typeof row>[], button = 'Choose') => ({ style: 'list' as const, button, rows })
    const refused: [Parameters<typeof create>[0], string][] = [
      [{ title: ' ' }, 'text_empty'],
      [{ title: 'x'.repeat(61) }, 'title_too_long'],
      [{ body: ' ' }, 'text_empty'],
      [{ body: 'x'.repeat(4097) }, 'text_too_long'],
      [{ body: 'x'.repeat(1025), answers: buttons('Yes') }, 'text_too_long'],
      [{ answers: buttons() }, 'nothing_to_choose'],
      [{ answers: buttons('1', '2', '3', '4') }, 'too_many_answers'],
      [{ answers: buttons('x'.repeat(21)) }, 'title_too_long'],
      [{ answers: buttons('Sì', 'si') }, 'named_twice'],
      [{ answers: list([row('a', 'x'.repeat(73))]) }, 'description_too_long'],
      [{ answers: list([row('a')], '') }, 'text_empty'],
      [{ answers: list(Array.from({ length: 11 }, (_, n) => row(`Row ${n}`))) }, 'too_many_answers'],
      [{ categoryId: none }, 'not_found'],
      [{ skillsetIds: [none] }, 'unknown_skillset'],
    ]
    for (const [body, code] of refused) expect(await refusalOf(create(body))).toBe(code)
    expect(await refusalOf(world.elena.call.removePredefined({ params: { id: none } }))).toBe('not_found')
  })

  test('B-16 categories are named once, and one with messages stays', async () => {
    const { call } = world.elena
    const { categories } = await call.listPredefined()
    expect(categories.at(-1)).toEqual({ id: category, name: 'Returns and more' })
    expect(await refusalOf(call.createPredefinedCategory({ body: { name: 'RETURNS and more' } }))).toBe('named_twice')
    expect(await refusalOf(call.createPredefinedCategory({ body: { name: ' ' } }))).toBe('text_empty')
    await create()
    expect(await refusalOf(call.removePredefinedCategory({ params: { id: category } }))).toBe('category_not_empty')
    const { id } = await call.createPredefinedCategory({ body: { name: 'Empty' } })
    expect(await call.changePredefinedCategory({ params: { id }, body: { name: 'Still empty' } })).toEqual({
      id,
      name: 'Still empty',
    })
    await call.removePredefinedCategory({ params: { id } })
    expect(await refusalOf(call.changePredefinedCategory({ params: { id }, body: { name: 'x' } }))).toBe('not_found')
  })

  test('B-16 the order is given as a whole; one made before somebody added something is refused', async () => {
    const { call } = world.elena
    const before = await call.listPredefined()
    const order = before.categories.toReversed().map(({ id }) => ({
      id,
      messageIds: before.messages.filter((message) => message.categoryId === id).map((message) => message.id),
    }))
    const [first, last] = [order[0], order.at(-1)]
    if (!first || !last) throw new Error('no categories')
    first.messageIds.push(...last.messageIds.splice(0, 1))
    await call.orderPredefined({ body: { categories: order } })
    const after = await call.listPredefined()
    expect(after.categories).toEqual(before.categories.toReversed())
    expect(after.messages.map(({ id }) => id)).toEqual(order.flatMap(({ messageIds }) => messageIds))
    await create()
    expect(await refusalOf(call.orderPredefined({ body: { categories: order } }))).toBe('order_incomplete')
  })
})
