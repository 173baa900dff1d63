import type { StoredFile } from '@centralino/contract/files.ts'
import { expect, test } from 'vitest'
import { messageOf } from '../../live/testing/samples.ts'
import { foldAlbums } from './albums.ts'
import { threadItems } from './thread-items.ts'

const none = { outgoing: [], unreadFrom: undefined, unreadCount: 0, timeZone: 'Europe/Rome' }
const file = (id: string): StoredFile => ({
  id,
  kind: 'image',
  state: 'kept',
  reason: null,
  mime: 'image/jpeg',
  name: null,
  size: 1,
  width: 4,
  height: 3,
  seconds: null,
  waveform: null,
  hasThumbnail: true,
})
const picture = (n: number, over = {}) =>
  messageOf(n, { type: 'image', text: null, preview: '', content: {}, file: file(`f${n}`), ...over })
const shape = (messages: ReturnType<typeof picture>[], reacted = new Map<string, string>(), unreadFrom?: string) =>
  foldAlbums(threadItems({ ...none, messages, unreadFrom, unreadCount: 1 }), reacted).map((item) =>
    item.kind === 'message' ? `${item.key}${item.album ? `×${item.album.length}` : ''}` : item.kind,
  )

test('X-14 four pictures and more in a row are one album, under the key of the first', () => {
  expect(shape([1, 2, 3, 4, 5].map((n) => picture(n)))).toEqual(['day', 'm1×5'])
  expect(shape([1, 2, 3].map((n) => picture(n)))).toEqual(['day', 'm1', 'm2', 'm3'])
})

test('what says something of its own stands alone: a caption, a reaction, a failure, where the unread begin', () => {
  const four = [1, 2, 3, 4].map((n) => picture(n))
  expect(shape([...four, picture(5, { preview: 'Look' })])).toEqual(['day', 'm1×4', 'm5'])
  const reacted = new Map([[four[0]?.wamid ?? '', '❤️']])
  expect(shape(four, reacted)).toEqual(['day', 'm1', 'm2', 'm3', 'm4'])
  expect(shape([...four, picture(5), picture(6)], new Map(), 'm3')).toEqual(['day', 'm1', 'm2', 'unread', 'm3×4'])
})
