import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply, type Desk, inOrder, mergeMessages, serviceOf } from './apply.ts'
import type { Conversation } from './conversations.ts'
import { defaultSettings } from './default-settings.ts'
import type { FeedEvent } from './feed.ts'
import type { Message } from './messages.ts'

const at = (second: number): string => new Date(1_790_000_000_000 + second * 1000).toISOString()

const messageOf = (n: number, revision: number, over: Partial<Message> = {}): Message => ({
  id: `m${n}`,
  conversationId: 'c1',
  direction: 'in',
  type: 'text',
  text: { body: `text ${n}` },
  content: null,
  file: null,
  preview: `text ${n}`,
  author: { kind: 'customer', id: null, name: '' },
  status: 'received',
  error: null,
  replyTo: null,
  wamid: `w${n}`,
  sentAt: at(n),
  storedAt: at(n),
  acceptedAt: null,
  deliveredAt: null,
  readAt: null,
  playedAt: null,
  failedAt: null,
  edits: [],
  deletedAt: null,
  seq: n,
  revision,
  ...over,
})

const conversationOf = (id: string, revision: number, over: Partial<Conversation> = {}): Conversation => ({
  id,
  number: { id: 'n1', name: 'Support', phoneNumberId: '1', displayPhoneNumber: '+39', glyph: 'ring' },
  customer: {
    id: 'u1',
    name: 'Ada',
    savedName: null,
    profileName: null,
    phone: null,
    displayPhone: null,
    username: null,
    priority: 0,
  },
  skillset: null,
  state: 'active',
  priority: 0,
  queue: null,
  exclusive: false,
  awaitsAnswer: false,
  expired: false,
  offerEndsAt: null,
  botEndsAt: null,
  assignment: null,
  assignee: { id: 'anna', name: 'Anna' },
  place: 1,
  unread: revision,
  newestUnreadAt: null,
  oldestUnreadAt: null,
  windowEndsAt: null,
  last: null,
  createdAt: at(0),
  waitingSince: null,
  assignedAt: null,
  openedAt: null,
  closedAt: null,
  profile: null,
  revision,
  ...over,
})

const me: Desk['me'] = {
  id: 'anna',
  name: 'Anna',
  role: 'agent',
  status: 'ready',
  statusSince: at(0),
  revision: 1,
  email: 'anna@demo.test',
  locale: 'en',
  isolated: false,
  maximum: 4,
  skillsets: [],
  tenant: { name: 'Bottega Lume', timeZone: 'Europe/Rome' },
  settings: defaultSettings,
  settingsRevision: 2,
}
const empty: Desk = { me, users: {}, service: {}, conversations: {}, threads: {} }
const changed = (conversation: Conversation, messages: Message[] = []): FeedEvent => ({
  type: 'conversation',
  conversation,
  messages,
  reads: [],
})

describe('A-CONV-01 what is in my Conversations', () => {
  test('mine comes in, closed and a colleague’s go out, and an older version changes nothing', () => {
    const mine = apply(empty, changed(conversationOf('c1', 2)))
    expect(Object.keys(mine.conversations)).toEqual(['c1'])
    expect(apply(mine, changed(conversationOf('c1', 1, { state: 'closed' })))).toBe(mine)
    expect(apply(mine, changed(conversationOf('c1', 3, { state: 'closed', place: null }))).conversations).toEqual({})
    expect(
      apply(mine, changed(conversationOf('c1', 3, { assignee: { id: 'carla', name: 'Carla' } }))).conversations,
    ).toEqual({})
    expect(apply(empty, changed(conversationOf('c1', 1, { state: 'waiting', assignee: null }))).conversations).toEqual(
      {},
    )
  })

  test('a conversation that left takes its thread along', () => {
    const held: Desk = {
      ...apply(empty, changed(conversationOf('c1', 1))),
      threads: { c1: { messages: [], reads: [] } },
    }
    expect(apply(held, { type: 'conversation_left', conversationId: 'c1' })).toMatchObject({
      conversations: {},
      threads: {},
    })
  })
})

test('messages of a conversation that was not loaded are not kept: opening it loads them all', () => {
  expect(apply(empty, changed(conversationOf('c1', 1), [messageOf(1, 1)])).threads).toEqual({})
})

test('A-STAT-06 my own status follows another tab, a colleague’s name does not touch me', () => {
  const other = apply(empty, {
    type: 'user',
    user: { id: 'carla', name: 'Carla', role: 'agent', status: 'break', statusSince: at(0), revision: 4 },
  })
  expect([other.users['carla']?.status, other.me]).toEqual(['break', me])
  const own = apply(other, {
    type: 'user',
    user: { id: 'anna', name: 'Anna', role: 'agent', status: 'break', statusSince: at(0), revision: 2 },
  })
  expect(own.me.status).toBe('break')
  const late = apply(own, { type: 'me', locale: 'it', maximum: 9, revision: 1 })
  expect(late.me.locale).toBe('en')
})

test('X-10 a number closes once, however often it is told, and an older piece of news does not open it again', () => {
  const service = (revision: number, open: boolean): FeedEvent => ({
    type: 'service',
    service: { numberId: 'n1', open, changesAt: at(revision), revision },
  })
  const closed = [service(3, true), service(4, false), service(4, false), service(2, true)].reduce(apply, empty)
  expect(closed.service).toEqual({ n1: { numberId: 'n1', open: false, changesAt: at(4), revision: 4 } })
  expect(apply(closed, service(3, true))).toBe(closed)
  expect([serviceOf(apply(empty, service(3, true))), serviceOf(closed)]).toEqual(['open', 'closed'])
})

const versions = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
    .map(([n, revision]) => messageOf(n, revision)),
  { maxLength: 40 },
)

test('X-12 a thread is the same in whatever order versions of messages come, and however often', () => {
  fc.assert(
    fc.property(versions, versions, (a, b) => {
      const once = mergeMessages(mergeMessages([], a), b)
      expect(mergeMessages(mergeMessages([], b), a)).toEqual(once)
      expect(mergeMessages(once, [...a, ...b])).toEqual(once)
      expect([...once].sort(inOrder)).toEqual(once)
    }),
  )
})

test('events applied twice, or replayed from the beginning, change nothing', () => {
  const event = fc
    .tuple(fc.constantFrom('c1', 'c2'), fc.integer({ min: 1, max: 6 }), fc.boolean(), versions)
    .map(([id, revision, open, messages]) =>
      changed(conversationOf(id, revision, open ? {} : { state: 'closed', place: null }), messages),
    )
  fc.assert(
    fc.property(fc.array(event, { maxLength: 20 }), (events) => {
      // A revision names one state of a conversation: of two that claim the same, the feed only ever carries one.
      const byRevision = new Map(
        events.map((one) => [
          one.type === 'conversation' ? `${one.conversation.id} ${one.conversation.revision}` : '',
          one,
        ]),
      )
      const story = [...byRevision.values()].sort((a, b) =>
        a.type === 'conversation' && b.type === 'conversation' ? a.conversation.revision - b.conversation.revision : 0,
      )
      const start: Desk = { ...empty, threads: { c1: { messages: [], reads: [] } } }
      const end = story.reduce(apply, start)
      for (const one of story) expect(apply(apply(end, one), one).threads).toEqual(end.threads)
    }),
  )
})

test('A-PROF-01 settings chosen in another tab are taken, older ones are not', () => {
  const chosen = { type: 'settings', settings: { ...defaultSettings, theme: 'dark' }, revision: 3 } as const
  const dark = apply(empty, chosen)
  expect(dark.me).toEqual({ ...me, settings: chosen.settings, settingsRevision: 3 })
  expect(apply(dark, chosen)).toBe(dark)
  expect(apply(dark, { type: 'settings', settings: defaultSettings, revision: 2 })).toBe(dark)
})
