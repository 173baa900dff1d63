import type { Conversation } from '@centralino/contract/conversations.ts'
import { expect, test } from 'vitest'
import { anna, at, conversationOf } from '../../live/testing/samples.ts'
import { newsBetween } from './news-between.ts'

const desk = (...conversations: Conversation[]) => ({
  me: anna,
  users: {},
  service: {},
  threads: {},
  conversations: Object.fromEntries(conversations.map((one) => [one.id, one])),
})
const offered = (id: string, over: Partial<Conversation> = {}) =>
  conversationOf(id, { openedAt: null, unread: 1, newestUnreadAt: at(1), ...over })

test('A-NOTIF-01 a conversation that comes to me is news', () => {
  expect(newsBetween(desk(), desk(offered('a')))).toMatchObject([{ kind: 'offer' }])
})

test('A-NOTIF-02 one that an agent transfers is news of its own kind', () => {
  const by = { id: 'carla', name: 'Carla Esposito' }
  const moved = offered('a', { assignment: { cause: 'transfer', by, figures: null } })
  expect(newsBetween(desk(), desk(moved))).toMatchObject([{ kind: 'transfer' }])
})

test('A-NOTIF-01 a further message is news once, reading it or answering is none', () => {
  const first = conversationOf('a', { unread: 1, newestUnreadAt: at(1) })
  const second = conversationOf('a', { unread: 2, newestUnreadAt: at(2) })
  expect(newsBetween(desk(first), desk(second))).toMatchObject([{ kind: 'message' }])
  expect(newsBetween(desk(second), desk(second))).toEqual([])
  expect(newsBetween(desk(second), desk(conversationOf('a', { unread: 0 })))).toEqual([])
  expect(newsBetween(desk(first, second), desk(second))).toEqual([])
})

test('A-NOTIF-01 an offer whose customer writes again is not offered twice, but its message is news', () => {
  const [one, two] = [offered('a'), offered('a', { unread: 2, newestUnreadAt: at(5) })]
  expect(newsBetween(desk(one), desk(two))).toMatchObject([{ kind: 'message' }])
})

test('A-NOTIF-01 what comes back to me after a while is new again', () => {
  expect(newsBetween(desk(offered('a')), desk(offered('a', { assignedAt: at(60) })))).toMatchObject([{ kind: 'offer' }])
})
