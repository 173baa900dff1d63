import type { ListedCustomer } from '@centralino/contract/customers.ts'
import { expect, test } from 'vitest'
import { at, conversationOf } from '../../live/testing/samples.ts'
import { canWriteFreely, recipientsOf } from './recipient.ts'

const customer = (over: Partial<ListedCustomer>): ListedCustomer => ({
  ...conversationOf('c').customer,
  properties: {},
  revision: 1,
  windowEndsAt: null,
  openConversation: null,
  conversations: 0,
  lastConversationAt: null,
  ...over,
})

test('A-OUT-02 a number that nobody has can be chosen too, one that somebody has is that customer', () => {
  const marco = customer({ phone: '+393331234567' })
  expect(recipientsOf('marco', [marco]).map(({ kind }) => kind)).toEqual(['customer'])
  expect(recipientsOf('+39 333 1234567', [marco]).map(({ kind }) => kind)).toEqual(['customer'])
  expect(recipientsOf('+39 333 7654321', [marco])).toMatchObject([
    { kind: 'phone', phone: '+393337654321' },
    { kind: 'customer' },
  ])
  expect(recipientsOf('333 7654321', [])).toEqual([])
})

test('A-OUT-03 A-OUT-06 A-OUT-10 the tick stands as long as the 24 hours last', () => {
  const [open] = recipientsOf('', [customer({ windowEndsAt: at(100) })])
  const [never] = recipientsOf('+39 333 7654321', [])
  if (!open || !never) throw new Error('nobody')
  const end = Date.parse(at(100))
  expect([canWriteFreely(open, end - 1), canWriteFreely(open, end), canWriteFreely(never, 0)]).toEqual([
    true,
    false,
    false,
  ])
})
