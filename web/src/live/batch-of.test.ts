import { longestCaption } from '@centralino/contract/media-limits.ts'
import { expect, test } from 'vitest'
import { batchOf } from './batch-of.ts'
import type { Attachment } from './trays.ts'

const fileOf = (id: string, more: Partial<Attachment> = {}): Attachment => ({
  id,
  name: `${id}.jpg`,
  kind: 'image',
  mime: 'image/jpeg',
  size: 10,
  caption: '',
  ...more,
})
const contents = (text: string, files: readonly Attachment[]) => batchOf(text, files).map(({ content }) => content)

test('Q38 the text goes under a file that is alone and has no words of its own', () => {
  expect(batchOf('the shade', [fileOf('a')])).toMatchObject([
    { content: { type: 'image', image: { id: '', caption: 'the shade' } }, isFromField: true },
  ])
})

test('Q38 otherwise the files go in their order with their captions, and the text comes after them', () => {
  const text = { type: 'text', text: { body: 'hello' } }
  expect(contents('hello', [fileOf('a', { caption: ' one ' })])).toEqual([
    { type: 'image', image: { id: '', caption: 'one' } },
    text,
  ])
  expect(contents('hello', [fileOf('a'), fileOf('b', { kind: 'document', name: 'b.pdf' })])).toEqual([
    { type: 'image', image: { id: '' } },
    { type: 'document', document: { id: '', filename: 'b.pdf' } },
    text,
  ])
  expect(contents('hello', [fileOf('a', { kind: 'audio' })])).toEqual([{ type: 'audio', audio: { id: '' } }, text])
  expect(contents('x'.repeat(longestCaption + 1), [fileOf('a')])).toHaveLength(2)
})

test('A-FILE-01 files need no text, and a text needs no files', () => {
  expect(contents('', [fileOf('a')])).toHaveLength(1)
  expect(contents('hello', [])).toEqual([{ type: 'text', text: { body: 'hello' } }])
})
