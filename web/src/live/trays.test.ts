import { Refused } from '@centralino/contract/client.ts'
import { describe, expect, test } from 'vitest'
import { keptFiles } from './testing/kept-files.ts'
import { fileOf } from './testing/samples.ts'
import { until } from './testing/until.ts'
import { createTrays } from './trays.ts'

const pdf = (name: string, bytes = 3) => new File([new Uint8Array(bytes)], name, { type: 'application/pdf' })
const film = new File([new Uint8Array(17 * 1024 * 1024)], 'film.mp4', { type: 'video/mp4' })

function start(kept = keptFiles()) {
  const shrink = async () => new Blob(['small'], { type: 'image/jpeg' })
  return { ...kept, trays: createTrays({ store: kept.store, userId: 'anna', uploads: kept.uploads, shrink }) }
}
const names = (files: readonly { name: string }[]) => files.map(({ name }) => name)

describe('files above the text', () => {
  test('A-FILE-01 stay per conversation, in their order, with their captions, over a reload', async () => {
    const { trays, store, blobs } = start()
    await Promise.all([trays.add('c1', [pdf('one.pdf'), pdf('two.pdf')]), trays.add('c2', [pdf('three.pdf')])])
    const first = trays.of('c1')[0]
    trays.setCaption('c1', first?.id ?? '', 'the bill')
    const reloaded = start(keptFiles(store, blobs)).trays
    expect(names(reloaded.of('c1'))).toEqual(['one.pdf', 'two.pdf'])
    expect(reloaded.of('c1')[0]?.caption).toBe('the bill')
    expect(names(reloaded.of('c2'))).toEqual(['three.pdf'])
  })

  test('X-15 what is too large is not brought, stays with its reason, and the others go', async () => {
    const { trays, brought } = start()
    await trays.add('c1', [pdf('one.pdf'), film, pdf('two.pdf')])
    await until(() => brought.length === 2)
    expect(names(trays.takeReady('c1'))).toEqual(['one.pdf', 'two.pdf'])
    expect(trays.of('c1')).toMatchObject([{ name: 'film.mp4', fault: { code: 'too_large' } }])
  })

  test('A-FILE-01 X-15 a film that is too heavy goes as a document when it is asked for', async () => {
    const { trays, brought } = start()
    await trays.add('c1', [film])
    expect(brought).toEqual([])
    trays.asDocument('c1', trays.of('c1')[0]?.id ?? '')
    await until(() => brought.length === 1)
    expect(brought).toMatchObject([{ name: 'film.mp4', kind: 'document', mime: 'video/mp4' }])
    expect(trays.of('c1')[0]?.fault).toBeUndefined()
    expect(names(trays.takeReady('c1'))).toEqual(['film.mp4'])
  })

  test('A-PRE-03 a file the server has is put in once, and is ready without being brought', async () => {
    const { trays, brought } = start()
    const offered = fileOf('f1', { kind: 'document', mime: 'application/pdf', name: 'listino.pdf' })
    trays.offer('c1', [offered])
    trays.offer('c1', [offered, fileOf('f2', { state: 'lost' })])
    expect(names(trays.of('c1'))).toEqual(['listino.pdf'])
    trays.resume()
    expect(trays.takeReady('c1')).toMatchObject([{ stored: 'f1' }])
    expect(brought).toEqual([])
  })

  test('X-15 a photo of a type that WhatsApp does not take is made into one', async () => {
    const { trays, brought } = start()
    await trays.add('c1', [new File(['large'], 'lamp.webp', { type: 'image/webp' })])
    await until(() => brought.length === 1)
    expect(trays.of('c1')).toMatchObject([{ name: 'lamp.jpg', mime: 'image/jpeg', size: 5, kind: 'image' }])
  })

  test('X-15 what the server refuses does not go, what it did not answer goes when it can', async () => {
    const { trays, uploads, server } = start()
    server.refuse = new Refused(400, { error: { code: 'file_unsafe', message: '', requestId: 'r' } })
    await trays.add('c1', [pdf('bad.pdf')])
    await until(() => Object.values(uploads.states.get()).some(({ state }) => state === 'failed'))
    expect(trays.takeReady('c1')).toEqual([])
    server.refuse = undefined
    server.isThere = false
    await trays.add('c2', [pdf('good.pdf')])
    await until(() => Object.values(uploads.states.get()).length === 2)
    expect(names(trays.takeReady('c2'))).toEqual(['good.pdf'])
  })

  test('A-FILE-01 after a reload, or when the connection is back, what has not arrived is brought', async () => {
    const before = start()
    before.server.isThere = false
    await before.trays.add('c1', [pdf('one.pdf')])
    const after = start(keptFiles(before.store, before.blobs))
    after.trays.resume()
    await until(() => after.brought.length === 1)
    expect(names(after.brought)).toEqual(['one.pdf'])
  })
})
