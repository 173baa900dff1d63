import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type Person, type World } from '../../testing/world.ts'
import { bring, read } from './testing/bring.ts'
import { drawing, film, html, noise, pdf, photo, program, voice } from './testing/samples.ts'

let world: World
let anna: Person
let carla: Person
let dario: Person
let other: Person

beforeAll(async () => {
  world = await createWorld()
  anna = await world.signIn('anna@demo.test')
  carla = await world.signIn('carla@demo.test')
  dario = await world.signIn('dario@demo.test')
  other = await world.signIn('other@demo.test')
})
afterAll(() => world.end())

const MB = 1024 * 1024

test('X-07 nobody without a session brings or reads a file', async () => {
  const { file } = await bring(world, anna, pdf)
  expect((await bring(world, { cookie: '' }, pdf)).code).toBe('not_signed_in')
  for (const what of ['content', 'thumbnail'] as const)
    expect((await read(world, { cookie: '' }, file.id, { what })).statusCode).toBe(401)
})

test('X-07 what was not sent yet is its uploader’s alone: not a colleague’s, not a supervisor’s, not another tenant’s', async () => {
  const { file } = await bring(world, anna, await photo(), { kind: 'image' })
  expect((await read(world, anna, file.id)).statusCode).toBe(200)
  for (const person of [carla, dario, other])
    for (const what of ['content', 'thumbnail'] as const)
      expect((await read(world, person, file.id, { what })).statusCode).toBe(404)
})

describe('C-26 a picture is drawn anew', () => {
  test('the right way up, without what was hidden in it, with a small picture of it', async () => {
    const { file } = await bring(world, anna, await photo(), { kind: 'image', name: 'IMG_0001.HEIC' })
    expect(file).toMatchObject({
      kind: 'image',
      state: 'kept',
      mime: 'image/jpeg',
      width: 600,
      height: 800,
      hasThumbnail: true,
    })
    const kept = (await read(world, anna, file.id)).rawPayload
    expect(kept.length).toBe(file.size)
    const { exif, orientation } = await sharp(kept).metadata()
    expect([exif, orientation, kept.includes('SecretCamera')]).toEqual([undefined, undefined, false])
    const small = await sharp((await read(world, anna, file.id, { what: 'thumbnail' })).rawPayload).metadata()
    expect([small.format, small.width, small.height]).toEqual(['webp', 360, 480])
  })

  test('a drawing stays a PNG, WebP becomes what WhatsApp takes', async () => {
    expect((await bring(world, anna, await drawing(), { kind: 'image' })).file.mime).toBe('image/png')
    const webp = await sharp(await photo())
      .webp()
      .toBuffer()
    expect((await bring(world, anna, webp, { kind: 'image' })).file.mime).toBe('image/jpeg')
  })

  test('X-15 one of more than 5 MB is made small enough', async () => {
    const large = await noise(2400)
    expect(large.length).toBeGreaterThan(5 * MB)
    const { file } = await bring(world, anna, large, { kind: 'image' })
    expect(file.state).toBe('kept')
    expect(file.size).toBeLessThanOrEqual(5 * MB)
  })

  test('what was appended to it is gone', async () => {
    const polyglot = Buffer.concat([await photo(), html])
    const { file } = await bring(world, anna, polyglot, { kind: 'image', name: 'x.jpg' })
    expect((await read(world, anna, file.id)).rawPayload.includes('<script>')).toBe(false)
  })

  test('a sticker becomes 512 by 512 and small', async () => {
    const { file } = await bring(world, anna, await drawing(), { kind: 'sticker' })
    expect(file).toMatchObject({ mime: 'image/webp', width: 512, height: 512 })
    expect(file.size).toBeLessThanOrEqual(100 * 1024)
  })

  test('X-15 a picture with too many pixels, a broken one and a drawing with scripts are refused', async () => {
    expect((await bring(world, anna, bomb(20_000), { kind: 'image' })).code).toBe('file_unreadable')
    expect((await bring(world, anna, (await photo()).subarray(0, 900), { kind: 'image' })).code).toBe('file_unreadable')
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    expect((await bring(world, anna, svg, { kind: 'image' })).code).toBe('file_unsafe')
    expect((await bring(world, anna, pdf, { kind: 'image' })).code).toBe('file_type_not_taken')
  })
})

describe('A-FILE-01 X-15 what is brought is what its bytes say', () => {
  test.each([
    ['a page called .pdf', html, 'invoice.pdf'],
    ['a page after spaces', Buffer.concat([Buffer.from('\n \t<!-- x -->'), html]), 'a.txt'],
    ['a page in two-byte letters', Buffer.from(`\uFEFF<html><script>1</script>`, 'utf16le'), 'a.txt'],
    ['a page before a PDF', Buffer.concat([Buffer.from('x <script>alert(1)</script>\n'), pdf]), 'a.pdf'],
    ['a program', program, 'report.pdf'],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'notes.txt'],
  ])('%s is refused', async (_, bytes, name) => {
    expect((await bring(world, anna, bytes, { name })).code).toBe('file_unsafe')
  })

  test('a document is kept as it is, under the name without its path', async () => {
    const { file } = await bring(world, anna, pdf, { name: '../../etc/\u202Efdp.listino 2026.pdf' })
    expect(file).toMatchObject({ mime: 'application/pdf', name: 'fdp.listino 2026.pdf', size: pdf.length })
    const answer = await read(world, anna, file.id)
    expect(answer.rawPayload.equals(pdf)).toBe(true)
    expect((await bring(world, anna, Buffer.from('a;b\n1;2\n'), { name: 'a.csv' })).file.mime).toBe('text/plain')
  })

  test('a voice note is Opus in Ogg with one channel and nothing else', async () => {
    const { file } = await bring(world, anna, voice(7), { kind: 'audio', voice: true })
    expect(file).toMatchObject({ kind: 'audio', mime: 'audio/ogg; codecs=opus', seconds: 7 })
    expect((await bring(world, anna, voice(7, 2), { kind: 'audio', voice: true })).code).toBe('file_type_not_taken')
    const mp4 = film({ codec: 'avc1' })
    expect((await bring(world, anna, mp4, { kind: 'audio', voice: true })).code).toBe('file_type_not_taken')
    expect((await bring(world, anna, mp4, { kind: 'audio' })).code).toBe('file_type_not_taken')
  })

  test('a film is MP4 or 3GP with what WhatsApp plays', async () => {
    const { file } = await bring(world, anna, film(), { kind: 'video' })
    expect(file).toMatchObject({ mime: 'video/mp4', width: 640, height: 360, seconds: 12 })
    expect((await bring(world, anna, film({ codec: 'hvc1' }), { kind: 'video' })).code).toBe('file_type_not_taken')
    expect((await bring(world, anna, film().subarray(0, 60), { kind: 'video' })).code).toBe('file_unreadable')
  })

  test('X-15 nothing, and too much, is refused; what is too much is not read to the end', async () => {
    expect((await bring(world, anna, Buffer.alloc(0))).code).toBe('file_empty')
    const long = Buffer.concat([film(), Buffer.alloc(16 * MB)])
    expect((await bring(world, anna, long, { kind: 'video' })).code).toBe('file_too_large')
    expect((await bring(world, anna, Buffer.alloc(100 * MB + 1, 97))).code).toBe('file_too_large')
    const left = await readdir(join(world.app.config.dataDir, 'landing'), { recursive: true })
    expect(left.filter((name) => name.includes('/'))).toEqual([])
  })
})

describe('C-26 how it is given out', () => {
  test('never as a page: what a browser could run is saved, and nothing runs in what it shows', async () => {
    const text = await bring(world, anna, Buffer.from('plain words'), { name: 'è "x".txt' })
    const answer = await read(world, anna, text.file.id)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringMatching(/^private, .*immutable$/),
      vary: 'Cookie',
    })
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="e _x_.txt"; filename*=UTF-8''%C3%A8%20%22x%22.txt`,
    )
    const shown = await read(world, anna, (await bring(world, anna, pdf)).file.id)
    expect(shown.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="a file"; filename*=UTF-8\'\'a%20file',
    })
  })

  test('a part of it, from the middle or the end', async () => {
    const bytes = Buffer.from('0123456789 and more of it')
    const { id } = (await bring(world, anna, bytes)).file
    const part = async (range: string) => {
      const answer = await read(world, anna, id, { range })
      return [answer.statusCode, answer.body, answer.headers['content-range']]
    }
    expect(await part('bytes=3-5')).toEqual([206, '345', 'bytes 3-5/25'])
    expect(await part('bytes=-2')).toEqual([206, 'it', 'bytes 23-24/25'])
    expect(await part('bytes=20-')).toEqual([206, 'of it', 'bytes 20-24/25'])
    expect(await part('bytes=25-')).toEqual([416, '', 'bytes */25'])
    expect((await part('bytes=1-2,4-5'))[0]).toBe(200)
  })
})

test('C-26 what nobody sends is removed after a day, bytes and all', async () => {
  const { file } = await bring(world, anna, await photo(), { kind: 'image' })
  world.clock.advance(25 * 3_600_000)
  anna = await world.signIn('anna@demo.test')
  world.app.wake('files', 1)
  await world.settle()
  expect((await read(world, anna, file.id)).statusCode).toBe(404)
  const names = await readdir(join(world.app.config.dataDir, 'media'), { recursive: true })
  expect(names.filter((name) => name.includes(file.id))).toEqual([])
})

/** A PNG that is small as a file and enormous as a picture. */
const bomb = (side: number): Buffer => {
  const chunk = (type: string, body: Buffer): Buffer => {
    const bytes = Buffer.alloc(body.length + 12)
    bytes.writeUInt32BE(body.length)
    bytes.write(type, 4, 'latin1')
    body.copy(bytes, 8)
    bytes.writeUInt32BE(crc(bytes.subarray(4, 8 + body.length)), 8 + body.length)
    return bytes
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0])
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  const rows = deflateSync(Buffer.alloc((side / 8 + 1) * side))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const crc = (bytes: Buffer): number => {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return ~sum >>> 0
}
