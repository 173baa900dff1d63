import type { ClosingRules } from '@centralino/domain/profiling/check-profile.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDeskWorld, type DeskWorld, refusalOf } from '../../testing/desk-world.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'

let world: DeskWorld
let support: string
beforeAll(async () => {
  world = await createDeskWorld()
  support = (await world.elena.call.listNumbers()).items.find(({ name }) => name === 'Support')?.id as string
})
afterAll(() => world.end())
beforeEach(() => world.clear())

const ask = async (profile: ClosingRules) => {
  const { elena } = world
  const rules = await elena.call.getNumberRules({ params: { id: support } })
  await elena.call.setNumberRules({ params: { id: support }, body: { ...rules, profile } })
}
const close = (id: string, profile?: { path: string[]; note?: string }) =>
  refusalOf(world.anna.call.closeConversation({ params: { id }, body: profile ? { profile } : {} }))

describe('closing with a profile', () => {
  test('A-CLOSE-03 X-25 where it is required, nothing closes without; the conversation stays open', async () => {
    await ask({ profiling: 'required', notes: 'optional' })
    const { id } = await world.opened(world.anna)
    expect(await close(id)).toBe('profile_required')
    expect(await close(id, { path: [] })).toBe('profile_required')
    expect(await close(id, { path: ['Delivery'] })).toBe('profile_incomplete')
    expect(await close(id, { path: ['Delivery', 'Late'] })).toBe('profile_incomplete')
    expect(await close(id, { path: ['Delivery', 'late', 'Sent again'] })).toBe('unknown_reason')
    expect(await world.anna.call.getConversation({ params: { id } })).toMatchObject({ state: 'active', profile: null })
    const path = ['Delivery', 'Late', 'Sent again']
    const closed = await expectFeedToMatch(world, world.anna, () =>
      world.anna.call.closeConversation({ params: { id }, body: { profile: { path, note: ' By Monday ' } } }),
    )
    expect(closed).toMatchObject({ state: 'closed', profile: { path, note: 'By Monday' } })
    const { items } = await world.anna.call.listMessages({ params: { id }, query: {} })
    expect(items.at(-1)?.content).toMatchObject({ event: 'closed_by', by: { name: 'Anna Bianchi' }, path })
  })

  test('A-CLOSE-04 X-27 ids are as good as names, and what was closed keeps its words when a reason is renamed', async () => {
    await ask({ profiling: 'required', notes: 'off' })
    const tree = await world.elena.call.getProfilingTree()
    const other = tree.reasons.find(({ name }) => name === 'Other')
    const { id } = await world.opened(world.anna)
    expect(await close(id, { path: [other?.id ?? ''] })).toMatchObject({ profile: { path: ['Other'], note: null } })
    const reasons = tree.reasons.map((reason) => (reason === other ? { ...reason, name: 'Something else' } : reason))
    const next = await world.elena.call.setProfilingTree({ body: { version: tree.version, reasons } })
    expect(next.version).toBe(tree.version + 1)
    expect(await world.anna.call.getConversation({ params: { id } })).toMatchObject({ profile: { path: ['Other'] } })
    expect((await world.anna.call.getProfiling()).reasons.at(-1)).toMatchObject({
      id: other?.id,
      name: 'Something else',
    })
    const second = await world.opened(world.anna)
    expect(await close(second.id, { path: ['Other'] })).toBe('unknown_reason')
    expect(await close(second.id, { path: ['Something else'] })).toMatchObject({ state: 'closed' })
  })

  test('A-CLOSE-05 a note with the reasons, instead of them, or not at all, as the number asks', async () => {
    await ask({ profiling: 'off', notes: 'required' })
    const one = await world.opened(world.anna)
    expect(await close(one.id)).toBe('note_required')
    expect(await close(one.id, { path: [], note: '  ' })).toBe('note_required')
    expect(await close(one.id, { path: ['Product', 'Price'], note: 'x' })).toBe('profile_not_wanted')
    expect(await close(one.id, { path: [], note: 'Called back' })).toMatchObject({
      profile: { path: [], note: 'Called back' },
    })
    await ask({ profiling: 'optional', notes: 'off' })
    const other = await world.opened(world.anna)
    expect(await close(other.id, { path: ['Product', 'Price'], note: 'x' })).toBe('note_not_wanted')
    expect(await close(other.id)).toMatchObject({ state: 'closed', profile: null })
  })

  test('A-CLOSE-06 A-CLOSE-01 where nothing is asked it closes at once; what closes by itself is asked nothing', async () => {
    await ask({ profiling: 'off', notes: 'off' })
    const { id } = await world.opened(world.anna)
    expect(await close(id)).toMatchObject({ state: 'closed', profile: null })
    await ask({ profiling: 'required', notes: 'required' })
    const rules = await world.elena.call.getNumberRules({ params: { id: support } })
    const closing = { seconds: 120, lastCall: null }
    await world.elena.call.setNumberRules({ params: { id: support }, body: { ...rules, closing } })
    const silent = await world.opened(world.anna)
    await world.anna.call.sendMessage({ params: { id: silent.id }, body: { type: 'text', text: { body: 'Well?' } } })
    await world.settle()
    await world.later(121_000)
    expect(await world.dario.call.getConversation({ params: { id: silent.id } })).toMatchObject({ state: 'closed' })
    await world.elena.call.setNumberRules({ params: { id: support }, body: rules })
  })

  test('A-CLOSE-02 X-27 who closed it finds it in the history, with path and note', async () => {
    await ask({ profiling: 'required', notes: 'optional' })
    const { id } = await world.opened(world.anna)
    await close(id, { path: ['Payment', 'Invoice'], note: 'Sent as PDF' })
    const { items } = await world.anna.call.listConversations({ query: { view: 'history' } })
    expect(items.find((item) => item.id === id)?.profile).toEqual({ path: ['Payment', 'Invoice'], note: 'Sent as PDF' })
    expect(await refusalOf(world.carla.call.getConversation({ params: { id } }))).toBe('not_found')
  })

  test('B-22 the desk says what each number asks; rules that do not speak of it leave it as it is', async () => {
    await ask({ profiling: 'required', notes: 'optional' })
    const { profile: _left, ...rules } = await world.elena.call.getNumberRules({ params: { id: support } })
    await world.elena.call.setNumberRules({ params: { id: support }, body: rules })
    const { numbers } = await world.anna.call.getDesk()
    expect(numbers.map(({ name, closing }) => [name, closing])).toEqual([
      ['Support', { profiling: 'required', notes: 'optional' }],
      ['Sales', { profiling: 'off', notes: 'off' }],
    ])
  })
})

describe('B-23 the tree of reasons', () => {
  test('is set by administrators, one after the other', async () => {
    const { anna, dario, elena } = world
    const { version, reasons } = await elena.call.getProfilingTree()
    for (const person of [anna, dario])
      expect(await refusalOf(person.call.setProfilingTree({ body: { version, reasons: [] } }))).toBe('not_allowed')
    const both = await Promise.all(
      [1, 2].map(() => refusalOf(elena.call.setProfilingTree({ body: { version, reasons } }))),
    )
    expect(both.filter((answer) => answer === 'changed_meanwhile')).toHaveLength(1)
    expect(await refusalOf(elena.call.setProfilingTree({ body: { version, reasons } }))).toBe('changed_meanwhile')
  })

  test('has three levels at most, and names', async () => {
    const { elena } = world
    const { version } = await elena.call.getProfilingTree()
    const set = (reasons: Parameters<typeof elena.call.setProfilingTree>[0]['body']['reasons']) =>
      refusalOf(elena.call.setProfilingTree({ body: { version, reasons } }))
    const four = [{ name: 'a', reasons: [{ name: 'b', reasons: [{ name: 'c', reasons: [{ name: 'd' }] }] }] }]
    expect(await set(four)).toBe('too_many_levels')
    expect(await set([{ name: ' \n ' }])).toBe('text_empty')
    expect(await set([{ name: 'x'.repeat(81) }])).toBe('text_too_long')
    expect(await set([{ name: 'Late' }, { name: ' late' }])).toBe('named_twice')
    const many = Array.from({ length: 11 }, (_, n) => ({
      name: `s${n}`,
      reasons: Array.from({ length: 100 }, (_, m) => ({ name: `r${m}` })),
    }))
    expect(await set(many)).toBe('too_many_reasons')
    expect((await elena.call.getProfilingTree()).version).toBe(version)
  })

  test('what is not used any more cannot be chosen, and is kept for the administrator', async () => {
    const { anna, elena } = world
    const tree = await elena.call.getProfilingTree()
    const reasons = tree.reasons.map((reason) => ({ ...reason, active: reason.name !== 'Product' }))
    await elena.call.setProfilingTree({ body: { version: tree.version, reasons } })
    expect((await anna.call.getProfiling()).reasons.map(({ name }) => name)).not.toContain('Product')
    expect((await elena.call.getProfilingTree()).reasons.map(({ name }) => name)).toContain('Product')
  })
})
