import type { Bot } from '@centralino/contract/bot.ts'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../../testing/world.ts'
import { type BotDesk, createBotDesk } from './testing/bot-desk.ts'

let desk: BotDesk

beforeAll(async () => {
  desk = await createBotDesk()
})
afterAll(() => desk.end())

const set = (bot: Bot | null, by: Person = desk.elena, id = desk.numberId) =>
  by.call.setBot({ params: { id }, body: { bot } })
const get = (by: Person = desk.elena, id = desk.numberId) => by.call.getBot({ params: { id } })
const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    ({ code, details }: { code: string; details: unknown }) => [code, details],
  )

test('C-06 who may not: only administrators set and see it, each for the numbers of their tenant', async () => {
  for (const person of [desk.anna, desk.dario]) {
    expect(await refused(set(null, person))).toMatchObject(['not_allowed', {}])
    expect(await refused(get(person))).toMatchObject(['not_allowed', {}])
  }
  expect(await refused(set(null, desk.elena, v7()))).toMatchObject(['not_found', {}])
  expect(await refused(get(desk.elena, v7()))).toMatchObject(['not_found', {}])
})

test('C-06 nothing is said first until it is set; what is set is given back as it will be said', async () => {
  expect(await get()).toEqual({ bot: null })
  const menu = desk.menu({ style: 'list', listTitle: ' Choose  here ', again: ' ', otherwise: null })
  const stored = { greeting: 'Good\nmorning!', menu: { ...menu, listTitle: 'Choose here', again: '' } }
  expect(await set({ greeting: ' Good\r\nmorning! ', menu })).toEqual({ bot: stored })
  expect(await get()).toEqual({ bot: stored })
  const greets = { greeting: 'Hello', menu: null }
  expect(await set(greets)).toEqual({ bot: greets })
  expect(await get()).toEqual({ bot: greets })
  expect(await set(null)).toEqual({ bot: null })
  expect(await get()).toEqual({ bot: null })
})

test('C-06 what WhatsApp would not take, or nobody could answer, is refused, and says what it is about', async () => {
  const { menu, skillsets } = desk
  const titles = (...names: string[]) => names.map((title) => ({ title, skillsetId: skillsets.support }))
  const nobody = v7()
  const cases: [Partial<ReturnType<typeof menu>>, unknown, string?][] = [
    [{ answers: titles('a', 'b', 'c', 'd') }, ['too_many_answers', { limit: 3 }]],
    [{ answers: titles('Lamps', 'lamps!') }, ['named_twice', { answer: 1 }]],
    [{ answers: titles('Lamps', 'x'.repeat(21)) }, ['title_too_long', { answer: 1, limit: 20 }]],
    [{ answers: titles('Lamps', '\u200b') }, ['text_empty', { answer: 1 }]],
    [{ style: 'list' }, ['text_empty', { part: 'list_title' }]],
    [{ again: 'x'.repeat(1025) }, ['text_too_long', { part: 'again', limit: 1024 }]],
    [{}, ['text_empty', { part: 'greeting' }], ' '],
    [{}, ['text_too_long', { part: 'greeting', limit: 1024 }], 'x'.repeat(1025)],
    [{ answers: [...titles('a'), { title: 'b', skillsetId: nobody }] }, ['unknown_skillset', { answer: 1 }]],
    [{ otherwise: nobody }, ['unknown_skillset', { part: 'otherwise' }]],
  ]
  await desk.asks()
  const before = await get()
  for (const [over, refusal, greeting = 'Hello'] of cases)
    expect(await refused(set({ greeting, menu: menu(over) }))).toEqual(refusal)
  expect(await get()).toEqual(before)
})

test('X-07 C-06 another tenant’s skillsets and numbers are unknown', async () => {
  const other = await desk.signIn('other@demo.test')
  const number = (await other.call.listNumbers()).items[0]?.id as string
  expect(await refused(set(null, desk.elena, number))).toMatchObject(['not_found', {}])
  const { rows } = await desk.app.inTenant({ tenantId: 2 }, async (tx) => ({
    rows: await tx.sql.selectFrom('skillsets').select('id').where('tenant_id', '=', 2).execute(),
  }))
  expect(await refused(desk.asks({ otherwise: rows[0]?.id as string }))).toMatchObject(['unknown_skillset', {}])
})
