import type { FixedAnswers } from '@centralino/contract/writing.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { withAnswers } from '../features/composer/fixed-answers.ts'
import { memoryStore } from '../lib/storage.ts'
import { batchOf, type Piece } from './batch-of.ts'
import { createDrafts } from './drafts.ts'
import { createOutgoing, type OutgoingQueue } from './outgoing.ts'
import { createPrepared } from './prepared.ts'
import { takeBackTo } from './take-back.ts'
import { keptFiles } from './testing/kept-files.ts'
import { fileOf, messageOf } from './testing/samples.ts'
import { createTrays, titleTray } from './trays.ts'

const buttons: FixedAnswers = { style: 'buttons', titles: ['Mattina', 'Sera'] }
const list: FixedAnswers = {
  style: 'list',
  button: 'Choose',
  rows: [
    { title: 'Late', description: 'Nothing came' },
    { title: 'Broken', description: '' },
  ],
}
const priceList = fileOf('f1', { kind: 'document', mime: 'application/pdf', name: 'listino.pdf', size: 900 })

describe('what was about to be sent comes back', () => {
  let outgoing: OutgoingQueue
  afterEach(() => outgoing.stop())

  function start() {
    const { uploads, brought, store } = keptFiles(memoryStore())
    const shrink = async () => undefined
    const drafts = createDrafts(store, 'anna')
    const prepared = createPrepared(store, 'anna')
    const trays = createTrays({ store, userId: 'anna', uploads, shrink })
    outgoing = createOutgoing({ store, userId: 'anna', send: async ({ id }) => messageOf(1, { id }), onSent: () => {} })
    const takeBack = takeBackTo({ outgoing, drafts, trays, uploads, prepared, quote: () => {} })
    /** As one press of Send does. */
    const hand = (pieces: readonly Piece[]) => {
      for (const { content, file, isFromField } of pieces)
        outgoing.add('c1', content, undefined, {
          ...(file ? { file } : {}),
          held: { until: Date.now() + 60_000, batch: 'b1', ...(isFromField ? { isFromField } : {}) },
        })
    }
    return { drafts, prepared, trays, takeBack, hand, brought }
  }

  test.each([
    ['buttons', buttons],
    ['a list', list],
  ])('A-PRE-06 Q15 a prepared text with %s, and its files, which are not brought again', (_, answers) => {
    const { drafts, prepared, trays, takeBack, hand, brought } = start()
    trays.offer('c1', [priceList])
    hand([...batchOf('', trays.takeReady('c1')), { content: withAnswers('When may we come?', answers) }])
    expect(trays.of('c1')).toEqual([])
    takeBack.undo('b1')
    expect(drafts.of('c1')).toBe('When may we come?')
    expect(prepared.all.get()['c1']).toEqual({ answers, open: [] })
    expect(trays.of('c1')).toMatchObject([{ name: 'listino.pdf', stored: 'f1', caption: '' }])
    expect(outgoing.list.get()).toEqual([])
    expect(brought).toEqual([])
  })

  test('A-PRE-03 a prepared text that went as the caption of its file is in the field again', () => {
    const { drafts, trays, takeBack, hand } = start()
    trays.offer('c1', [priceList])
    hand(batchOf('Ecco il listino', trays.takeReady('c1')))
    takeBack.undo('b1')
    expect(drafts.of('c1')).toBe('Ecco il listino')
    expect(trays.of('c1')).toMatchObject([{ stored: 'f1', caption: '' }])
  })

  test('answers that were chosen meanwhile stay', () => {
    const { prepared, takeBack, hand } = start()
    hand([{ content: withAnswers('When?', list) }])
    prepared.set('c1', { answers: buttons, open: [] })
    takeBack.undo('b1')
    expect(prepared.all.get()['c1']?.answers).toEqual(buttons)
  })

  test('X-20 the file of a template’s title lies where it was chosen', () => {
    const { drafts, trays, takeBack, hand } = start()
    const file = { id: 'l1', name: 'lamp.png', kind: 'image', mime: 'image/png', size: 9, stored: 'f2' } as const
    const title = { type: 'header' as const, parameters: [{ type: 'image' as const, image: { id: '' } }] }
    const template = { name: 'spring', language: { code: 'it' }, components: [title] }
    hand([{ content: { type: 'template', template }, file }])
    takeBack.undo('b1')
    expect(trays.of('c1')).toEqual([])
    expect(trays.of(titleTray('c1', 'image'))).toMatchObject([{ name: 'lamp.png' }])
    expect(drafts.of('c1')).toBe('')
  })
})
