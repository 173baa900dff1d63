import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BlobProblem } from './blob-problem.ts'
import type { Blobs } from './blobs.ts'
import { type MediaPlace, readMediaPlace } from './media-place.ts'
import { openBlobs } from './open-blobs.ts'

let folder: string
let server: S3rver
let s3: MediaPlace

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blobs-'))
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'media', configs: [] }],
  })
  const { port } = (await server.run()) as AddressInfo
  s3 = readMediaPlace(`s3+http://S3RVER:S3RVER@127.0.0.1:${port}/media/centralino?region=eu-south-1`) as MediaPlace
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

describe.each(['folder', 's3'] as const)('C-26 bytes in a %s', (kind) => {
  let blobs: Blobs
  beforeAll(() => {
    blobs = openBlobs(kind === 's3' ? s3 : { kind: 'folder', path: join(folder, 'media') })
  })
  const read = async (...of: Parameters<Blobs['open']>) => {
    const stream = await blobs.open(...of)
    return stream && (await buffer(stream)).toString()
  }

  test('come out as they went in, whole and in part, and are gone when removed', async () => {
    await blobs.check()
    const path = join(folder, 'brought')
    await writeFile(path, '0123456789')
    await blobs.putFile('1/ab/one', path)
    await blobs.put('1/ab/one.webp', Buffer.from('small'))
    expect(await read('1/ab/one')).toBe('0123456789')
    expect(await read('1/ab/one', { first: 2, last: 4 })).toBe('234')
    expect(await read('1/ab/one.webp')).toBe('small')
    await blobs.remove(['1/ab/one', '1/ab/one.webp', '1/ab/never'])
    expect([await read('1/ab/one'), await read('1/ab/one.webp')]).toEqual([null, null])
  })

  test('that cannot be brought leave nothing behind', async () => {
    await expect(blobs.putFile('1/cd/two', join(folder, 'not there'))).rejects.toThrow()
    expect(await read('1/cd/two')).toBe(null)
    if (kind === 'folder') expect(await readdir(join(folder, 'media/1/cd'))).toEqual([])
  })
})

test('a key that is none of ours reaches no file', async () => {
  const blobs = openBlobs({ kind: 'folder', path: join(folder, 'media') })
  for (const key of ['../brought', '1/../../brought', '/etc/passwd', '1/ab/..', ''])
    await expect(blobs.open(key)).rejects.toThrow('no key of ours')
})

test('a place that cannot be used is said in one line', async () => {
  const wrong = { ...(s3 as Extract<MediaPlace, { kind: 's3' }>), endpoint: 'http://127.0.0.1:1' }
  await expect(openBlobs(wrong).check()).rejects.toThrow(
    /^the bucket media at http:.* cannot be used \(ECONNREFUSED\)$/,
  )
  await expect(openBlobs({ kind: 'folder', path: join(folder, 'brought', 'media') }).check()).rejects.toThrow(
    BlobProblem,
  )
})

test.each([
  ['file:///var/media', { kind: 'folder', path: '/var/media' }],
  [
    's3://k%2Fey:s%3Dt@s3.example.com/bucket/a/b?region=eu-south-1',
    {
      kind: 's3',
      endpoint: 'https://s3.example.com',
      region: 'eu-south-1',
      bucket: 'bucket',
      prefix: 'a/b/',
      accessKeyId: 'k/ey',
      secretAccessKey: 's=t',
    },
  ],
  ['s3://s3.example.com/bucket', null],
  ['s3://k:s@host', null],
  ['file:///', null],
  ['https://s3.example.com/bucket', null],
  ['media', null],
])('MEDIA_URL %s', (text, place) => {
  expect(readMediaPlace(text)).toEqual(place)
})
