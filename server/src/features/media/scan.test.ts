import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { written } from '../../testing/customers-write.ts'
import { createDeskWorld, type DeskWorld } from '../../testing/desk-world.ts'
import { bring, read } from './testing/bring.ts'
import { type MetaFiles, withMedia } from './testing/meta-files.ts'
import { pdf } from './testing/samples.ts'

let world: DeskWorld
let meta: MetaFiles
let scanner: Server
/** How the scanner answers; null: it hangs up. */
let says: ((bytes: Buffer) => string) | null

const eicar = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*')
const byEicar = (bytes: Buffer) =>
  bytes.includes('EICAR-STANDARD') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'

beforeAll(async () => {
  world = await createDeskWorld()
  meta = await withMedia(world)
  // Speaks ClamAV's INSTREAM: a command, then pieces with their length, an empty one at the end.
  scanner = createServer({ allowHalfOpen: true }, (socket) => {
    let heard: Buffer = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (chunk: Buffer) => {
      heard = Buffer.concat([heard, chunk])
      if (!heard.subarray(-4).equals(Buffer.alloc(4))) return
      if (says === null) return void socket.destroy()
      expect(heard.subarray(0, 10).toString()).toBe('zINSTREAM\0')
      socket.end(says(heard))
    })
  })
  await new Promise<void>((resolve) => scanner.listen(0, '127.0.0.1', resolve))
  world.app.config.clamav = { host: '127.0.0.1', port: (scanner.address() as AddressInfo).port }
})
afterAll(async () => {
  await world.end()
  await meta.close()
  await new Promise((resolve) => scanner.close(resolve))
})
beforeEach(() => {
  says = byEicar
})

test('C-26 what the virus scanner finds is neither taken nor given out; everything else is', async () => {
  const { anna } = world
  expect((await bring(world, anna, pdf)).status).toBe(200)
  expect((await bring(world, anna, eicar, { name: 'a.txt' })).code).toBe('file_unsafe')
  const { id, from } = await world.opened(anna)
  const at = world.clock.now()
  await world.post(written('', { from, at, type: 'document', document: meta.keep(eicar, 'text/plain') }))
  const file = (await anna.call.listMessages({ params: { id }, query: {} })).items.at(-1)?.file
  expect(file).toMatchObject({ state: 'unsafe', hasThumbnail: false, size: null })
  expect((await read(world, anna, file?.id ?? '')).statusCode).toBe(404)
})

test('C-26 while the scanner does not answer nothing is taken, and what came waits', async () => {
  const { anna } = world
  says = null
  expect((await bring(world, anna, pdf)).code).toBe('unavailable')
  const { id, from } = await world.opened(anna)
  await world.post(
    written('', { from, at: world.clock.now(), type: 'document', document: meta.keep(pdf, 'application/pdf') }),
  )
  const last = async () => (await anna.call.listMessages({ params: { id }, query: {} })).items.at(-1)?.file
  expect(await last()).toMatchObject({ state: 'coming' })
  says = byEicar
  await world.later(6_000)
  world.app.wake('files', 1)
  await world.settle()
  expect(await last()).toMatchObject({ state: 'kept' })
})
