import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDeskWorld, type DeskWorld, refusalOf } from '../../testing/desk-world.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import { bring, read } from '../media/testing/bring.ts'
import { pdf } from '../media/testing/samples.ts'

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
    const [paper] = messages.flatMap(({ files }) => files)
    expect(paper).toMatchObject({ name: 'Listino consegne 2026.pdf', mime: 'application/pdf', state: 'kept' })
    const { rawPayload } = await read(world, world.anna, paper?.id ?? '')
    expect([rawPayload.length, rawPayload.toString('latin1', 0, 5)]).toEqual([paper?.size, '%PDF-'])
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

describe('A-PRE-03 B-16 files of a predefined message', () => {
  const own = async (name: string, person = world.elena) => (await bring(world, person, pdf, { name })).file.id
  const bytesOf = async (file: string) => {
    const names = await readdir(join(world.app.config.dataDir, 'media'), { recursive: true })
    return names.filter((name) => name.includes(file))
  }
  const nextDay = async () => {
    await world.later(25 * 3_600_000)
    world.app.wake('files', 1)
    await world.settle()
  }

  test('an administrator puts own uploads beside it, in an order, and nothing else', async () => {
    const [first, second] = [await own('listino.pdf'), await own('orari.pdf')]
    const made = await expectFeedToMatch(world, world.anna, () => create({ title: 'Both', fileIds: [second, first] }))
    expect(made.files.map(({ name, state }) => [name, state])).toEqual([
      ['orari.pdf', 'kept'],
      ['listino.pdf', 'kept'],
    ])
    const listed = (await world.anna.call.listPredefined()).messages.find(({ id }) => id === made.id)
    expect(listed?.files).toEqual(made.files)
    const refused = [await own('annas.pdf', world.anna), none]
    for (const id of refused) expect(await refusalOf(create({ fileIds: [id] }))).toBe('unknown_file')
  })

  test('who may choose the message may read its files and send them, again and again; others may not', async () => {
    const support = await world.skillset('Support')
    const file = await own('listino.pdf')
    const { id } = await create({ title: 'Support only', skillsetIds: [support], fileIds: [file] })
    await nextDay()
    const told = async (person: typeof world.anna) => (await read(world, person, file)).statusCode
    const other = await world.signIn('other@demo.test')
    for (const person of [world.anna, world.carla, world.elena]) expect(await told(person)).toBe(200)
    for (const person of [world.bruno, other]) expect(await told(person)).toBe(404)
    const talk = await world.opened(world.anna)
    const say = () =>
      world.anna.call.sendMessage({
        params: { id: talk.id },
        body: { type: 'document', document: { id: file, caption: 'Ecco il listino' } },
      })
    expect(await say()).toMatchObject({ file: { id: file }, preview: 'Ecco il listino, listino.pdf' })
    await say()
    await world.elena.call.removePredefined({ params: { id } })
    await world.settle()
    // What was sent with it stays, also when nobody can choose it any more.
    expect(await told(world.anna)).toBe(200)
    expect(await told(world.carla)).toBe(404)
  })

  test('C-26 a file that is taken away and was never sent is removed, bytes and all', async () => {
    const [kept, left] = [await own('a.pdf'), await own('b.pdf')]
    const { id } = await create({ title: 'Two', fileIds: [kept, left] })
    const body = { categoryId: category, title: 'One', body: 'A text', fileIds: [kept] }
    expect((await world.elena.call.changePredefined({ params: { id }, body })).files.map((one) => one.id)).toEqual([
      kept,
    ])
    await world.settle()
    expect([await bytesOf(kept), await bytesOf(left)].map((names) => names.length)).toEqual([1, 0])
    await world.elena.call.removePredefined({ params: { id } })
    await world.settle()
    expect(await bytesOf(kept)).toEqual([])
  })
})
