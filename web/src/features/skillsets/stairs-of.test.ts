import type { SkillsetDetails } from '@centralino/contract/skillsets.ts'
import { expect, test } from 'vitest'
import { priorityOf, skillsetDraft, turnOf } from './skillset-draft.ts'
import { stairsOf } from './stairs-of.ts'

const member = (id: string, level: number, priority = 1): SkillsetDetails['members'][number] => ({
  user: { id, name: id, role: 'agent', status: 'ready', statusSince: '2026-11-22T10:00:00.000Z', revision: 1 },
  priority,
  level,
  active: 0,
  maximum: 4,
})
const skillset = (id: string, members: SkillsetDetails['members'], ladder: SkillsetDetails['ladder'] = []) => ({
  id,
  name: id,
  priority: 0,
  ladder,
  members,
  waiting: 0,
})
const support = skillset('support', [member('anna', 5)])
const italian = skillset(
  'italian',
  [member('bruno', 1), member('anna', 7, 2)],
  [
    { afterSeconds: 0, skillsetIds: [], minimumLevel: 5 },
    { afterSeconds: 60, skillsetIds: [], minimumLevel: 0 },
    { afterSeconds: 120, skillsetIds: ['support', 'sales'], minimumLevel: null },
  ],
)
const sales = skillset('sales', [member('carla', 0)])

test('B-06 the longer a conversation waits, the more agents count', () => {
  expect(stairsOf(italian, skillsetDraft(italian), [support, italian, sales])).toEqual([
    { at: 0, added: ['italian'], level: 5, agents: 1 },
    { at: 60, added: [], level: 0, agents: 2 },
    { at: 180, added: ['support', 'sales'], level: 0, agents: 3 },
  ])
})

test('B-06 without widening the members are all there is', () => {
  expect(stairsOf(sales, skillsetDraft(sales), [support, italian, sales])).toEqual([
    { at: 0, added: ['sales'], level: null, agents: 1 },
  ])
})

test('B-06 members stand in the order in which they come', () => {
  expect(skillsetDraft(italian).members.map(({ userId }) => userId)).toEqual(['anna', 'bruno'])
  expect([3, 2, 1, 0].map(turnOf)).toEqual(['first', 'first', 'next', 'last'])
  for (const turn of ['first', 'next', 'last'] as const) expect(turnOf(priorityOf[turn])).toBe(turn)
})
