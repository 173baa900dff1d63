import { describe, expect, test } from 'vitest'
import { at } from '../../live/testing/samples.ts'
import { matchesWords, skillsetsInOrder, stepTo, type UserTarget, usersInOrder } from './target-order.ts'

const user = (name: string, over: Partial<UserTarget> = {}): UserTarget => ({
  id: name,
  name,
  role: 'agent',
  status: 'ready',
  statusSince: at(0),
  revision: 1,
  ready: true,
  active: 1,
  maximum: 4,
  skillsets: [{ id: 's', name: 'Support' }],
  ...over,
})
const names = (items: readonly { name: string }[]) => items.map(({ name }) => name)

describe('whom one can transfer to', () => {
  test('who can take it stands first, the least full before the others (A-TRF-03)', () => {
    const away = { ready: false }
    const users = [
      user('Offline', { ...away, status: 'offline' }),
      user('Break', { ...away, status: 'break' }),
      user('Full', { active: 4 }),
      user('Back', { ...away, status: 'back_office' }),
      user('Busy', { active: 3 }),
      user('Free', { active: 0 }),
    ]
    expect(names(usersInOrder(users, ''))).toEqual(['Free', 'Busy', 'Full', 'Back', 'Break', 'Offline'])
  })

  test('a skillset with room stands before a full one, that before one where nobody is Ready (A-TRF-10)', () => {
    const skillset = (name: string, ready: number, free: number) => ({ id: name, name, ready, free, members: 3 })
    const all = [skillset('Nobody', 0, 0), skillset('Full', 2, 0), skillset('Sales', 1, 4)]
    expect(names(skillsetsInOrder(all, ''))).toEqual(['Sales', 'Full', 'Nobody'])
    expect(names(skillsetsInOrder(all, 'sal'))).toEqual(['Sales'])
  })

  test('the search finds names and skillsets by the beginnings of words, without accents', () => {
    const users = [user('Nils Ødegård'), user('Élodie Martin', { skillsets: [{ id: 'l', name: 'Logistics' }] })]
    expect(names(usersInOrder(users, 'elo'))).toEqual(['Élodie Martin'])
    expect(names(usersInOrder(users, 'logi mar'))).toEqual(['Élodie Martin'])
    expect(names(usersInOrder(users, 'artin'))).toEqual([])
    expect(matchesWords('  ', 'anything')).toBe(true)
    expect(matchesWords('Соколова', 'Галина Соколова')).toBe(true)
  })

  test('arrows go from one to the next and stop at the ends', () => {
    const ids = ['a', 'b', 'c']
    expect(stepTo(ids, undefined, 1)).toBe('a')
    expect(stepTo(ids, undefined, -1)).toBe('c')
    expect(stepTo(ids, 'a', 1)).toBe('b')
    expect(stepTo(ids, 'c', 1)).toBe('c')
    expect(stepTo(ids, 'gone', 1)).toBe('a')
    expect(stepTo([], 'a', 1)).toBeUndefined()
  })
})
