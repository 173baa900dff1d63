import { mediaLimits } from '@centralino/contract/media-limits.ts'
import { expect, test } from 'vitest'
import { checkFile, kindOfFile, mustBeRedrawn } from './check-file.ts'

test('A-FILE-01 a file is sent as what it is, by its type, and by its ending where there is none', () => {
  const known: [string, string, string, string][] = [
    ['lamp.jpg', 'image/jpeg', 'image', 'image/jpeg'],
    ['lamp.webp', 'image/webp', 'image', 'image/webp'],
    ['film.mp4', 'video/mp4', 'video', 'video/mp4'],
    ['film.mov', 'video/quicktime', 'document', 'video/quicktime'],
    ['anim.gif', 'image/gif', 'document', 'image/gif'],
    ['song.mp3', 'audio/mp3', 'audio', 'audio/mpeg'],
    ['song.M4A', '', 'audio', 'audio/mp4'],
    ['note.ogg', 'audio/ogg; codecs=opus', 'audio', 'audio/ogg'],
    ['order.pdf', 'application/pdf', 'document', 'application/pdf'],
    ['orders.xlsx', '', 'document', 'application/octet-stream'],
    ['README', '', 'document', 'application/octet-stream'],
  ]
  for (const [name, type, kind, mime] of known) expect(kindOfFile(name, type)).toEqual({ kind, mime })
})

test('X-15 each kind is held to its own limit, and nothing is empty', () => {
  for (const kind of ['image', 'video', 'audio', 'document'] as const) {
    const limit = mediaLimits[kind].bytes
    expect(checkFile({ kind, size: limit })).toBeUndefined()
    expect(checkFile({ kind, size: limit + 1 })).toEqual({
      code: 'too_large',
      limit,
      as: kind,
    })
    expect(checkFile({ kind, size: 0 })).toEqual({ code: 'empty' })
  }
})

test('X-15 a film that is too heavy as one may go as a document', () => {
  const size = 24 * 1024 * 1024
  expect(checkFile({ kind: 'video', size })).toMatchObject({ code: 'too_large', as: 'video' })
  expect(checkFile({ kind: 'document', size })).toBeUndefined()
})

test('X-15 a photo that is too large, or of a type that WhatsApp does not take, is drawn anew', () => {
  const photo = { kind: 'image', mime: 'image/jpeg', size: 9_000_000 } as const
  expect(mustBeRedrawn(photo)).toBe(true)
  expect(mustBeRedrawn({ ...photo, size: 400_000 })).toBe(false)
  expect(mustBeRedrawn({ ...photo, mime: 'image/webp', size: 400_000 })).toBe(true)
  expect(mustBeRedrawn({ ...photo, kind: 'document' })).toBe(false)
})
