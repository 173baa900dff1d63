import { describe, expect, test } from 'vitest'
import { contactFinder } from './read-contacts.ts'

const ann = { wa_id: '1', user_id: 'US.1', profile: { name: 'Ann', username: '@ann' } }
const bob = { wa_id: '2', profile: { name: 'Bob' } }
const cleo = { user_id: 'US.3', profile: { name: 'Cleo' } }

const find = (contacts: unknown, messages: unknown = [{}, {}]) => contactFinder({ contacts, messages }, 'messages')

describe('the contact of a sender', () => {
  test('is found by either id among many', () => {
    const contactOf = find([bob, cleo, ann])
    expect(contactOf({ waId: '1' })?.profileName).toBe('Ann')
    expect(contactOf({ userId: 'US.1' })?.profileName).toBe('Ann')
    expect(contactOf({ waId: '2', userId: 'US.9' })?.profileName).toBe('Bob')
    expect(contactOf({ userId: 'US.3' })?.profileName).toBe('Cleo')
    expect(contactOf({ waId: '4' })).toBeUndefined()
    expect(contactOf({})).toBeUndefined()
  })

  test('contradicts neither of two ids if another one does not', () => {
    const contactOf = find([{ wa_id: '1', user_id: 'US.8' }, ann])
    expect(contactOf({ waId: '1', userId: 'US.1' })?.profileName).toBe('Ann')
    expect(contactOf({ waId: '1', userId: 'US.7' })?.userId).toBe('US.8')
  })

  test('is the only one there is when there is only one message and nothing speaks against it', () => {
    expect(find([cleo], [{}])({ waId: '5' })?.profileName).toBe('Cleo')
    expect(find([cleo], [{}, {}])({ waId: '5' })).toBeUndefined()
    expect(find([bob], [{}])({ waId: '5' })).toBeUndefined()
    expect(find([bob, cleo], [{}])({})).toBeUndefined()
  })

  test('is read whatever its neighbours are', () => {
    expect(find([null, 'x', ann])({ waId: '1' })).toMatchObject({ username: 'ann', userId: 'US.1', raw: ann })
    expect(find('nobody')({ waId: '1' })).toBeUndefined()
  })

  test('is found in a value of thousands without comparing each with each', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({ wa_id: String(index) }))
    const contactOf = find(many)
    const before = performance.now()
    const found = many.filter(({ wa_id }) => contactOf({ waId: wa_id })?.waId === wa_id)
    expect(found).toHaveLength(many.length)
    expect(performance.now() - before).toBeLessThan(2000)
  })
})
