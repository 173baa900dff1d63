import type { Conversation } from '@centralino/contract/conversations.ts'
import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { spokenText } from '../../lib/spoken.ts'
import en from '../../locales/en/console.json'
import { rowPreview } from './row-preview.ts'

beforeAll(() => i18next.init({ lng: 'en', resources: { en: { console: en } }, defaultNS: 'console' }))

const from = (id: string, name: string) => ({ kind: 'user', id, name }) as const
const last = (over: Partial<NonNullable<Conversation['last']>>): NonNullable<Conversation['last']> => ({
  id: 'm',
  direction: 'in',
  author: { kind: 'customer', id: null, name: 'Marco' },
  type: 'text',
  deletedAt: null,
  preview: 'Buongiorno',
  status: 'received',
  sentAt: '2026-11-22T10:00:00.000Z',
  ...over,
})
const previewOf = (over: Partial<Parameters<typeof rowPreview>[0]>) =>
  rowPreview({ last: null, outgoing: undefined, draft: '', myId: 'anna', t: i18next.t, ...over })

describe('the second line of a row', () => {
  test.each([
    ['audio', 'Voice message'],
    ['image', 'Image'],
    ['location', 'Location'],
    ['invented', 'A message of the kind “invented”'],
  ])('a message of the kind %s without words is named', (type, text) => {
    expect(previewOf({ last: last({ type, preview: '' }) })).toEqual({ text, kind: type })
  })

  test('only what I wrote is mine; a colleague is named, System is System', () => {
    const sent = (author: NonNullable<Conversation['last']>['author']) =>
      previewOf({ last: last({ direction: 'out', status: 'delivered', author }) })
    expect(sent(from('anna', 'Anna Bianchi'))).toMatchObject({ text: 'You: Buongiorno', receipt: 'delivered' })
    expect(sent(from('carla', 'Carla Verdi')).text).toBe('Carla: Buongiorno')
    expect(sent({ kind: 'system', id: null, name: '' }).text).toBe('System: Buongiorno')
  })

  test('a draft comes before what is on its way, that before the last message', () => {
    const outgoing = { content: spokenText('two\nlines') }
    expect(previewOf({ last: last({}), outgoing, draft: 'begun' })).toMatchObject({ text: 'begun', fate: 'draft' })
    expect(previewOf({ last: last({}), outgoing })).toEqual({ text: 'You: two lines', receipt: 'queued' })
    expect(previewOf({ outgoing: { ...outgoing, refused: 'window_closed' } })).toMatchObject({ fate: 'failed' })
  })

  test('what failed or may not have arrived says so instead of beads', () => {
    const ours = { direction: 'out', author: from('anna', 'Anna') } as const
    expect(previewOf({ last: last({ ...ours, status: 'failed' }) })).toMatchObject({ label: 'Not delivered' })
    expect(previewOf({ last: last({ ...ours, status: 'uncertain' }) })).toMatchObject({ label: 'No answer' })
  })
})
