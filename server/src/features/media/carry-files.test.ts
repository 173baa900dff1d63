import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { StoredFile } from '@centralino/contract/files.ts'
import type { Message } from '@centralino/contract/messages.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { written } from '../../testing/customers-write.ts'
import { createDeskWorld, type DeskWorld, refusalOf } from '../../testing/desk-world.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import type { Person } from '../../testing/world.ts'
import { findFile } from './file-store.ts'
import { bring, read } from './testing/bring.ts'
import { type MetaFiles, withMedia } from './testing/meta-files.ts'
import { film, html, pdf, photo, voice } from './testing/samples.ts'
import { claimWork } from './work-store.ts'

let world: DeskWorld
let meta: MetaFiles
let id: string
let from: string
let anna: Person

beforeAll(async () => {
  world = await createDeskWorld()
  meta = await withMedia(world)
})
afterAll(async () => {
  await world.end()
  await meta.close()
})
beforeEach(async () => {
  meta.trouble = {}
  await world.clear()
  anna = world.anna
  ;({ id, from } = await world.opened(anna))
})

const arrive = async (type: string, content: Record<string, unknown>, options = {}): Promise<void> => {
  const post = written('', { from, at: world.clock.now(), type, [type]: content })
  await world.post(post, options)
}
const last = async (person = anna, conversation = id): Promise<Message> =>
  (await person.call.listMessages({ params: { id: conversation }, query: {} })).items.at(-1) as Message
const fileOf = async (): Promise<StoredFile> => (await last()).file as StoredFile
const passes = async (ms: number): Promise<void> => {
  await world.later(ms)
  world.app.wake('files', 1)
  await world.settle()
}

describe('C-26 X-14 what a customer sends', () => {
  test('is shown at once, fetched, checked against WhatsApp’s digest and kept, and everybody who sees it hears of it', async () => {
    const bytes = await photo()
    await expectFeedToMatch(world, anna, () =>
      arrive('image', meta.keep(bytes, 'image/jpeg', { caption: 'Which one?' })),
    )
    const message = await last()
    expect(message).toMatchObject({
      type: 'image',
      preview: 'Which one?',
      content: { caption: 'Which one?', mime_type: 'image/jpeg' },
      file: {
        kind: 'image',
        state: 'kept',
        mime: 'image/jpeg',
        size: bytes.length,
        width: 600,
        height: 800,
        hasThumbnail: true,
      },
    })
    expect(Object.keys(message.content ?? {})).not.toContain('url')
    expect((await read(world, anna, message.file?.id ?? '')).rawPayload.equals(bytes)).toBe(true)
  })

  test('a voice note brings its length, a document its name', async () => {
    await arrive('audio', meta.keep(voice(9), 'audio/ogg; codecs=opus', { voice: true }))
    expect(await fileOf()).toMatchObject({ kind: 'audio', mime: 'audio/ogg; codecs=opus', seconds: 9 })
    await arrive('document', meta.keep(pdf, 'application/pdf', { filename: '../Ordine 12.pdf' }))
    expect(await fileOf()).toMatchObject({ kind: 'document', name: 'Ordine 12.pdf', mime: 'application/pdf' })
  })

  test('is what its bytes say: a page that calls itself a PDF is never shown as either', async () => {
    await arrive('document', meta.keep(html, 'application/pdf', { filename: 'invoice.pdf' }))
    const { id, mime } = await fileOf()
    expect(mime).toBe('text/html')
    const { headers } = await read(world, anna, id)
    expect([headers['content-type'], headers['content-disposition']]).toEqual([
      'application/octet-stream',
      expect.stringMatching(/^attachment;/),
    ])
  })

  test('a message is never held back: while nothing can be fetched it stands there, and is tried again with growing waits', async () => {
    meta.trouble = { info: 500 }
    await arrive('image', meta.keep(await photo(), 'image/jpeg'))
    expect((await last()).file).toMatchObject({ state: 'coming', reason: null })
    const asked = () => world.graph.asked.filter(({ path }) => path.includes('phone_number_id')).length
    const before = asked()
    await passes(3_000)
    expect(asked()).toBe(before)
    await passes(3_000)
    expect(asked()).toBe(before + 1)
    meta.trouble = {}
    await passes(20_000)
    expect(await fileOf()).toMatchObject({ state: 'kept' })
  })

  test('what is not what WhatsApp’s digest says is never kept, and is lost in the end, with the reason', async () => {
    const content = meta.keep(await photo(), 'image/jpeg', { sha256: Buffer.alloc(32, 1).toString('base64') })
    await arrive('image', content)
    for (let tries = 0; tries < 11; tries++) await passes(8 * 3_600_000)
    // The desk may have changed hands in so many hours.
    const message = await last(world.dario)
    expect(message.file).toMatchObject({ state: 'lost', reason: 'damaged', size: null })
  })

  test('what WhatsApp does not have any more is lost after three tries; somebody who reads it can ask once more', async () => {
    const content = meta.keep(await photo(), 'image/jpeg')
    meta.trouble = { info: 404 }
    await arrive('image', content)
    await passes(6_000)
    await passes(21_000)
    const message = await last()
    expect(message.file).toMatchObject({ state: 'lost', reason: 'gone' })
    expect((await read(world, anna, message.file?.id ?? '')).statusCode).toBe(404)
    meta.trouble = {}
    const params = { id, messageId: message.id }
    expect(await refusalOf(world.carla.call.retryFile({ params }))).toBe('not_found')
    await expectFeedToMatch(world, anna, () => anna.call.retryFile({ params }))
    expect(await fileOf()).toMatchObject({ state: 'kept', reason: null })
    expect(await refusalOf(anna.call.retryFile({ params }))).toBe('message_settled')
  })

  test('only WhatsApp’s own hosts are asked for it', async () => {
    const content = meta.keep(await photo(), 'image/jpeg')
    meta.trouble = { url: 'http://169.254.169.254/latest/meta-data' }
    await arrive('image', content)
    expect(await fileOf()).toMatchObject({ state: 'lost', reason: 'foreign' })
  })

  test('what WhatsApp could not take itself is said to be lost', async () => {
    await arrive('video', { mime_type: 'video/mp4' })
    expect(await fileOf()).toMatchObject({ kind: 'video', state: 'lost', reason: 'not_taken' })
  })

  test('what a server that was killed had begun, another takes up', async () => {
    meta.trouble = { info: 500 }
    await arrive('image', meta.keep(await photo(), 'image/jpeg'))
    meta.trouble = {}
    world.clock.advance(10_000)
    const now = world.clock.now()
    const claimed = await claimWork(world.app.database.platform, new Date(now), new Date(now + 60_000), 10)
    expect(claimed.map(({ kind }) => kind)).toContain('fetch')
    await passes(30_000)
    expect(await fileOf()).toMatchObject({ state: 'coming' })
    await passes(31_000)
    expect(await fileOf()).toMatchObject({ state: 'kept' })
  })
})

describe('X-07 X-08 a file is read like its conversation', () => {
  test('by who has it and by supervisors; not by colleagues, isolated agents, other tenants, nor by who had it before', async () => {
    await arrive('image', meta.keep(await photo(), 'image/jpeg'))
    const file = (await fileOf()).id
    const other = await world.signIn('other@demo.test')
    const told = async (person: Person) =>
      (['content', 'thumbnail'] as const).reduce<Promise<number[]>>(
        async (codes, what) => [...(await codes), (await read(world, person, file, { what })).statusCode],
        Promise.resolve([]),
      )
    expect(await told(anna)).toEqual([200, 200])
    expect(await told(world.dario)).toEqual([200, 200])
    for (const person of [world.carla, world.bruno, other]) expect(await told(person)).toEqual([404, 404])
    await world.carla.call.setMyStatus({ body: { status: 'ready' } })
    await anna.call.transferConversation({
      params: { id },
      body: { to: { kind: 'user', id: world.carla.id, mode: 'immediate' } },
    })
    await world.settle()
    await world.carla.call.openConversation({ params: { id } })
    expect(await told(world.carla)).toEqual([200, 200])
    expect(await told(anna)).toEqual([404, 404])
  })

  test('A-CUST-08 of the past by whoever may look back at its customer, like its messages; not by isolated agents', async () => {
    await arrive('document', meta.keep(pdf, 'application/pdf'))
    const file = (await fileOf()).id
    await anna.call.closeConversation({ params: { id }, body: {} })
    expect((await read(world, anna, file)).statusCode).toBe(200)
    await world.later(29 * 24 * 3_600_000)
    for (const person of [anna, world.carla, world.dario])
      expect((await read(world, person, file)).statusCode).toBe(200)
    expect((await read(world, world.bruno, file)).statusCode).toBe(404)
  })
})

describe('A-FILE-01 what an agent sends', () => {
  const send = async (kind: 'image' | 'document', body: Record<string, unknown>) =>
    anna.call.sendMessage({ params: { id }, body: { type: kind, [kind]: body } as never })
  const brought = async () => (await bring(world, anna, await photo(), { kind: 'image' })).file.id
  const out = () =>
    world.graph
      .sent()
      .filter(({ path }) => path.endsWith('/messages'))
      .at(-1)?.body

  test('is brought to WhatsApp once and goes out under WhatsApp’s id, with its caption', async () => {
    const image = await brought()
    const count = meta.brought.length
    await expectFeedToMatch(world, anna, () => send('image', { id: image, caption: 'Ecco *Lume*' }))
    expect(out()).toMatchObject({ type: 'image', image: { id: meta.brought.at(-1), caption: 'Ecco *Lume*' } })
    expect(await last()).toMatchObject({ status: 'sent', preview: 'Ecco Lume', file: { id: image, state: 'kept' } })
    await send('image', { id: image })
    await world.settle()
    expect(meta.brought.length).toBe(count + 1)
    expect(out()).toMatchObject({ image: { id: meta.brought.at(-1) } })
  })

  test('while it cannot be brought the message waits, what is written after it too, and nothing is ever uncertain', async () => {
    meta.trouble = { upload: 'cut' }
    await send('image', { id: await brought() })
    await anna.call.sendMessage({ params: { id }, body: { type: 'text', text: { body: 'after it' } } })
    await world.settle()
    const statuses = async () =>
      (await anna.call.listMessages({ params: { id }, query: {} })).items.slice(-2).map(({ status }) => status)
    expect(await statuses()).toEqual(['queued', 'queued'])
    meta.trouble = {}
    await passes(2_000)
    expect(await statuses()).toEqual(['sent', 'sent'])
    expect(out()).toMatchObject({ text: { body: 'after it' } })
  })

  test('what WhatsApp does not take fails with its reason; sent again it is brought anew', async () => {
    meta.trouble = { upload: { status: 400, body: { error: { code: 100, message: 'Param file must be a file' } } } }
    const { id: messageId } = await send('image', { id: await brought() })
    await world.settle()
    expect(await last()).toMatchObject({ status: 'failed', error: { code: 100 } })
    meta.trouble = {}
    const count = meta.brought.length
    await expectFeedToMatch(world, anna, () =>
      anna.call.resolveMessage({ params: { id, messageId }, body: { action: 'resend' } }),
    )
    expect(await last()).toMatchObject({ id: messageId, status: 'sent' })
    expect(meta.brought.length).toBe(count + 1)
  })

  test('X-07 is their own, or in a conversation they may read, and of the kind they say', async () => {
    const carlas = (await bring(world, world.carla, pdf)).file.id
    const other = (await bring(world, await world.signIn('other@demo.test'), pdf)).file.id
    for (const file of [carlas, other, await brought(), '019ab000-0000-7000-8000-000000000000'])
      expect(await refusalOf(send('document', { id: file }))).toBe('unknown_file')
    expect(await refusalOf(send('image', { id: await brought(), caption: 'x'.repeat(1025) }))).toBe('caption_too_long')
    await arrive('document', meta.keep(pdf, 'application/pdf', { filename: 'listino.pdf' }))
    await send('document', { id: (await fileOf()).id })
    await world.settle()
    expect(out()).toMatchObject({ document: { id: meta.brought.at(-1), filename: 'listino.pdf' } })
  })

  test('the same id twice is one message', async () => {
    const body = { id: '019ab111-0000-7000-8000-00000000000a', type: 'image', image: { id: await brought() } } as const
    const first = await anna.call.sendMessage({ params: { id }, body })
    const again = await anna.call.sendMessage({ params: { id }, body })
    expect(again.id).toBe(first.id)
    expect(
      (await anna.call.listMessages({ params: { id }, query: {} })).items.filter((m) => m.id === first.id),
    ).toHaveLength(1)
  })
})

describe('X-14 C-26 a customer deletes a message with a file', () => {
  let count = 0
  const deleted = (wamid: string) =>
    written('', { from, at: world.clock.now(), type: 'revoke', revoke: { original_message_id: wamid } })
  const sends = async (content: Record<string, unknown>, type = 'image') => {
    const wamid = `wamid.FILE${++count}`
    await world.post(written('', { from, at: world.clock.now(), wamid, type, [type]: content }))
    return wamid
  }
  const bytesOf = async (file: string) => {
    const names = await readdir(join(world.app.config.dataDir, 'media'), { recursive: true })
    return names.filter((name) => name.includes(file))
  }

  test('it is nowhere any more: not in the thread, not for whoever had its address, not where bytes live', async () => {
    const wamid = await sends(meta.keep(await photo(), 'image/jpeg', { caption: 'my card' }))
    const file = (await fileOf()).id
    expect(await bytesOf(file)).toHaveLength(2)
    await expectFeedToMatch(world, anna, () => world.post(deleted(wamid)))
    expect(await last()).toMatchObject({ file: null, content: null, deletedAt: expect.any(String) })
    for (const person of [anna, world.dario])
      for (const what of ['content', 'thumbnail'] as const)
        expect((await read(world, person, file, { what })).statusCode).toBe(404)
    await world.settle()
    expect(await bytesOf(file)).toEqual([])
    expect(await world.app.inTenant({ tenantId: 1 }, (tx) => findFile(tx, file))).toBeUndefined()
  })

  test('what another message carries as well stays there', async () => {
    const wamid = await sends(meta.keep(pdf, 'application/pdf', { filename: 'listino.pdf' }), 'document')
    const file = (await fileOf()).id
    const again = { type: 'document' as const, document: { id: file } }
    await anna.call.sendMessage({ params: { id }, body: again })
    await world.post(deleted(wamid))
    await world.settle()
    expect((await read(world, anna, file)).rawPayload.equals(pdf)).toBe(true)
    expect(await last()).toMatchObject({ direction: 'out', file: { id: file, state: 'kept' } })
  })

  test('one whose bytes were on their way just then is not kept either', async () => {
    let release = () => {}
    meta.trouble = { hold: new Promise((resolve) => (release = resolve)) }
    const content = meta.keep(await photo(), 'image/jpeg')
    const wamid = `wamid.FILE${++count}`
    const image = written('', { from, at: world.clock.now(), wamid, type: 'image', image: content })
    await world.post(image, { settle: false })
    await expect.poll(() => meta.asked.get(String(content['id'])), { timeout: 10_000 }).toBe(1)
    const file = (await fileOf()).id
    await world.post(deleted(wamid), { settle: false })
    const isThere = () => world.app.inTenant({ tenantId: 1 }, (tx) => findFile(tx, file))
    await expect.poll(isThere, { timeout: 10_000 }).toBeUndefined()
    release()
    await world.settle()
    expect(await bytesOf(file)).toEqual([])
    expect(await last()).toMatchObject({ file: null })
  })

  test('one that was still to be fetched is not fetched any more', async () => {
    meta.trouble = { info: 500 }
    const wamid = await sends(meta.keep(await photo(), 'image/jpeg'))
    const file = (await fileOf()).id
    await world.post(deleted(wamid))
    meta.trouble = {}
    await passes(10_000)
    expect(await bytesOf(file)).toEqual([])
    expect(await last()).toMatchObject({ file: null })
  })
})

test('A-FILE-01 X-15 a film too heavy for WhatsApp’s player goes as a document, and is brought as bytes of no type', async () => {
  const long = Buffer.concat([film(), Buffer.alloc(17 * 1024 * 1024)])
  expect((await bring(world, anna, long, { kind: 'video', name: 'lampada.mp4' })).code).toBe('file_too_large')
  const { file } = await bring(world, anna, long, { kind: 'document', name: 'lampada.mp4' })
  expect(file).toMatchObject({ kind: 'document', mime: 'video/mp4', size: long.length })
  await anna.call.sendMessage({ params: { id }, body: { type: 'document', document: { id: file.id } } })
  await world.settle()
  const up = world.graph.asked.filter(({ path }) => path.endsWith('/media')).at(-1)
  expect(up?.types).toContain('application/octet-stream')
  expect(world.graph.sent().at(-1)?.body).toMatchObject({
    type: 'document',
    document: { id: meta.brought.at(-1), filename: 'lampada.mp4' },
  })
})
