import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Message } from '@centralino/contract/messages.ts'
import type { Me } from '@centralino/contract/users.ts'

export const at = (second: number): string => new Date(1_790_000_000_000 + second * 1_000).toISOString()

export const anna: Me = {
  id: 'anna',
  name: 'Anna Bianchi',
  role: 'agent',
  status: 'ready',
  revision: 1,
  email: 'anna@demo.test',
  locale: 'en',
  isolated: false,
  maximum: 4,
  skillsets: [],
  tenant: { name: 'Bottega Lume', timeZone: 'Europe/Rome' },
}

export const conversationOf = (id: string, over: Partial<Conversation> = {}): Conversation => ({
  id,
  number: {
    id: 'n1',
    name: 'Support',
    phoneNumberId: '1',
    displayPhoneNumber: '+39 02 5550 0101',
    glyph: 'half_disc',
  },
  customer: {
    id: `customer ${id}`,
    name: 'Marco Tullio',
    savedName: null,
    profileName: null,
    phone: null,
    displayPhone: null,
    username: null,
  },
  skillset: null,
  state: 'active',
  priority: 0,
  assignee: { id: anna.id, name: anna.name },
  place: 1,
  unread: 0,
  newestUnreadAt: null,
  oldestUnreadAt: null,
  windowEndsAt: null,
  last: null,
  createdAt: at(0),
  waitingSince: null,
  assignedAt: at(0),
  openedAt: at(0),
  closedAt: null,
  revision: 1,
  ...over,
})

export const messageOf = (seq: number, over: Partial<Message> = {}): Message => ({
  id: `m${seq}`,
  conversationId: 'c1',
  direction: 'in',
  type: 'text',
  text: { body: `text ${seq}` },
  content: null,
  preview: `text ${seq}`,
  author: { kind: 'customer', id: null, name: '' },
  status: 'received',
  error: null,
  replyTo: null,
  wamid: `wamid.${seq}`,
  sentAt: at(seq),
  storedAt: at(seq),
  acceptedAt: null,
  deliveredAt: null,
  readAt: null,
  playedAt: null,
  failedAt: null,
  seq,
  revision: 1,
  ...over,
})
