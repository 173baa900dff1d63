import type { Assignment, Conversation } from '@centralino/contract/conversations.ts'
import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { conversationOf } from '../../live/testing/samples.ts'
import en from '../../locales/en/console.json'
import { whySentence } from './why-sentence.ts'

beforeAll(() => i18next.init({ lng: 'en', resources: { en: { console: en } }, defaultNS: 'console' }))

const carla = { id: 'carla', name: 'Carla Verdi' }
const say = (assignment: Assignment | null, over: Partial<Conversation> = {}) =>
  whySentence(conversationOf('c', { assignment, ...over }), 'anna', i18next.t)
type Decided = NonNullable<NonNullable<Assignment['figures']>['decidedBy']>
const routed = (decidedBy: Decided | undefined): Assignment => ({
  cause: 'routing',
  by: null,
  figures: {
    loadBefore: 1,
    maximum: 4,
    idleFor: 14 * 60_000,
    candidates: 3,
    waitedFor: 0,
    ...(decidedBy ? { decidedBy } : {}),
  },
})

describe('why me', () => {
  test.each([
    ['only_one', 'Chosen by routing: nobody else was free.'],
    ['last_agent', 'Chosen by routing: had this customer last.'],
    ['priority', 'Chosen by routing: highest priority of 3 candidates.'],
    ['level', 'Chosen by routing: highest level of 3 candidates.'],
    ['load', 'Chosen by routing: fewest active (1 of 4) of 3 candidates.'],
    ['idle', 'Chosen by routing: free longest (14 minutes) of 3 candidates, 1 of 4 active.'],
    ['order', 'Chosen by routing: 3 equal candidates, the first in order.'],
    [undefined, 'Chosen by routing: 1 of 4 active, 3 candidates.'],
  ] as const)('decided by %s', (decidedBy, sentence) => {
    expect(say(routed(decidedBy))).toBe(sentence)
  })

  test('a person is named, I am “you”', () => {
    expect(say({ cause: 'transfer', by: carla, figures: null })).toBe('Transferred by Carla.')
    expect(say({ cause: 'take_over', by: { id: 'anna', name: 'Anna' }, figures: null })).toBe('You took it over.')
    expect(say({ cause: 'take_over', by: carla, figures: null })).toBe('Taken over by Carla.')
    expect(say({ cause: 'personal_queue', by: null, figures: null })).toBe('The customer wrote to your wait queue.')
    expect(say({ cause: 'template', by: null, figures: null })).toBe('The customer answered your template.')
    expect(say({ cause: 'personal_queue', by: null, figures: null }, { assignee: carla })).toBe(
      'The customer wrote to Carla’s wait queue.',
    )
    expect(say({ cause: 'returned', by: null, figures: null })).toBe('You had it before and are back.')
    expect(say(null)).toBeUndefined()
  })
})
