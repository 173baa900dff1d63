import type { Template } from '@centralino/contract/templates.ts'
import { expect, test } from 'vitest'
import { groupsOf, languageName, likelyLanguage, titleOf } from './template-groups.ts'

const of = (name: string, language: string, over: Partial<Template> = {}): Template => ({
  id: `${name} ${language}`,
  name,
  language,
  category: 'UTILITY',
  status: 'APPROVED',
  parameterFormat: 'positional',
  components: [{ type: 'BODY', text: `Text of ${name}` }],
  quality: null,
  reason: null,
  agentsMaySend: true,
  obstacle: null,
  numberIds: [],
  ...over,
})

test('A-OUT-09 A-TPL-04 one entry per template with its languages; what may not be sent is not offered, what cannot be comes last', () => {
  const all = [
    of('picture', 'it', { obstacle: 'unsupported' }),
    of('delivery_check', 'it'),
    of('delivery_check', 'en'),
    of('paused', 'it', { obstacle: 'not_approved' }),
    of('closed', 'it', { obstacle: 'not_permitted' }),
    of('appointment', 'it'),
  ]
  expect(groupsOf(all, '').map(({ title, templates }) => [title, templates.length])).toEqual([
    ['Appointment', 1],
    ['Delivery check', 2],
    ['Picture', 1],
  ])
  expect(groupsOf(all, 'deliv').map(({ name }) => name)).toEqual(['delivery_check'])
})

test('the language of the console comes first, and one that can be sent before one that cannot', () => {
  const templates = [of('a', 'it', { obstacle: 'unsupported' }), of('a', 'de'), of('a', 'en_US')]
  const group = { name: 'a', title: 'A', templates }
  expect(likelyLanguage(group, 'en')?.language).toBe('en_US')
  expect(likelyLanguage(group, 'it')?.language).toBe('de')
  expect(titleOf('order_shipped')).toBe('Order shipped')
  expect(languageName('it', 'it')).toBe('Italiano')
  expect(languageName('zz_9', 'en')).not.toBe('')
})
