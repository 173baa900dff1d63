import { mkdir, rename, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { written } from '../../testing/customers-write.ts'
import { createDeskWorld, type DeskWorld, hour, refusalOf } from '../../testing/desk-world.ts'
import { contentKey } from '../media/blob-keys.ts'
import { bring, read } from '../media/testing/bring.ts'
import { type MetaFiles, withMedia } from '../media/testing/meta-files.ts'
import { html, pdf, photo } from '../media/testing/samples.ts'
import { attachedTo, type Letter, openPostOffice, type PostOffice, partsOf } from './testing/post-office.ts'

let office: PostOffice
let world: DeskWorld
let meta: MetaFiles
let id: string
let from: string

beforeAll(async () => {
  office = await openPostOffice()
  world = await createDeskWorld({ SMTP_URL: office.url, MAIL_FROM: 'centralino@lume.example' })
  meta = await withMedia(world)
})
afterAll(async () => {
  await world.end()
  await meta.close()
  await office.close()
})
beforeEach(async () => {
  await world.clear()
  office.letters.length = 0
  ;({ id, from } = await world.opened(world.anna))
})

const filesGo = async (files: 'links' | 'files') => {
  const before = await world.elena.call.getMailSettings()
  await world.elena.call.setMailSettings({ body: { ...before, files } })
}
const arrive = (type: string, content: Record<string, unknown>) =>
  world.post(written('', { from, at: world.clock.now(), type, [type]: content }))
const messages = async () => (await world.anna.call.listMessages({ params: { id }, query: {} })).items
const mailed = async (): Promise<Letter> => {
  await world.anna.call.mailConversation({ params: { id }, body: { to: ['a@studio.example'] } })
  await world.settle()
  expect(office.letters).toHaveLength(1)
  return office.letters[0] as Letter
}
const bodies = (letter: Letter) =>
  ['text/html', 'text/plain'].map((type) => partsOf(letter).get(type)?.toString('utf8') ?? '')
const change = (statement: ReturnType<typeof sql>) =>
  world.app.inTenant({ tenantId: 1 }, (tx) => statement.execute(tx.sql))

describe('A-DET-03 Q25 what becomes of a conversation’s files', () => {
  test('as files: those of both sides go along, as they are, under safe names, and the mail says which is which', async () => {
    await filesGo('files')
    const picture = await photo()
    await arrive('image', meta.keep(picture, 'image/jpeg', { caption: 'Which one?' }))
    await arrive('document', meta.keep(pdf, 'application/pdf', { filename: '../Ordine\u202E 12.exe' }))
    const { file } = await bring(world, world.anna, pdf, { name: 'Listino.pdf' })
    const reply = await world.anna.call.sendMessage({
      params: { id },
      body: { type: 'document', document: { id: file.id } },
    })
    await world.settle()
    // Only what went out; the stand-in for Meta took it.
    expect((await messages()).find((message) => message.id === reply.id)?.status).toBe('sent')
    const letter = await mailed()
    const attached = attachedTo(letter)
    expect(attached.map(({ name, type }) => [name, type])).toEqual([
      [expect.stringMatching(/^Conversation [\d-]+\.pdf$/), 'application/pdf'],
      ['01 Photo.jpg', 'image/jpeg'],
      ['02 Ordine 12.exe.pdf', 'application/pdf'],
      ['03 Listino.pdf', 'application/pdf'],
    ])
    expect(attached[1]?.content.equals(picture)).toBe(true)
    for (const body of bodies(letter)) {
      expect(body).toContain('attached as 01 Photo.jpg')
      expect(body).toContain('attached as 03 Listino.pdf')
      expect(body).not.toContain('/files/')
      expect(body).not.toContain('could not be attached')
    }
  })

  test('what does not fit, could run, was lost or deleted stays out, and the mail says so', async () => {
    await filesGo('files')
    await arrive('image', meta.keep(await photo(), 'image/jpeg'))
    await arrive('image', meta.keep(await photo(400, 300), 'image/jpeg'))
    await arrive('document', meta.keep(html, 'application/pdf', { filename: 'invoice.pdf' }))
    const [big, small] = (await messages()).flatMap(({ file }) => (file ? [file.id] : []))
    await change(sql`update files set size = ${19 * 1024 * 1024} where id = ${big}`)
    const [, deleted] = (await messages()).filter(({ file }) => file !== null)
    await arrive('image', meta.keep(await photo(300, 300), 'image/jpeg'))
    await change(sql`update messages set revoked_at = now(), content = null, preview = '' where id = ${deleted?.id}`)
    const letter = await mailed()
    expect(attachedTo(letter).map(({ name }) => name)).toEqual([expect.stringMatching(/^Conversation/), '01 Photo.jpg'])
    for (const body of bodies(letter)) {
      expect(body).toContain(`http://127.0.0.1/files/${big}`)
      expect(body).not.toContain(`/files/${small}`)
      expect(body).toContain('deleted by its sender')
      expect(body).toMatch(/(One file|\d files) could not be attached/)
    }
    // What was deleted is gone from the console, too: for nobody is there a way to it.
    expect((await read(world, world.anna, small as string)).statusCode).toBe(404)
    expect((await messages()).find((message) => message.id === deleted?.id)?.file).toBeNull()
  })

  test('they are read when the mail is sent: what is gone by then is named in a text beside', async () => {
    await filesGo('files')
    await arrive('image', meta.keep(await photo(), 'image/jpeg'))
    const [file] = (await messages()).flatMap(({ file }) => (file ? [file.id] : []))
    await world.app.blobs.remove([contentKey(1, file as string)])
    const attached = attachedTo(await mailed())
    expect(attached.map(({ name }) => name)).toEqual([expect.stringMatching(/^Conversation/), 'Not attached.txt'])
    expect(attached[1]?.content.toString()).toContain('01 Photo.jpg')
  })

  test('while the place of bytes cannot be read the mail waits, says why, and goes out when it can', async () => {
    await filesGo('files')
    await arrive('image', meta.keep(await photo(), 'image/jpeg'))
    const [file] = (await messages()).flatMap(({ file }) => (file ? [file.id] : []))
    const path = join(world.app.config.dataDir, 'media', contentKey(1, file as string))
    await rename(path, `${path}.aside`)
    await mkdir(path)
    await world.anna.call.mailConversation({ params: { id }, body: { to: ['a@studio.example'] } })
    const state = async () => (await world.anna.call.listMails({ params: { id } })).items[0]
    await vi.waitFor(
      async () => expect(await state()).toMatchObject({ state: 'queued', reason: 'its files could not be read' }),
      20_000,
    )
    await rmdir(path)
    await rename(`${path}.aside`, path)
    await vi.waitFor(async () => expect(await state()).toMatchObject({ state: 'sent', reason: null }), 30_000)
    expect(attachedTo(office.letters[0] as Letter).map(({ name }) => name)).toContain('01 Photo.jpg')
  }, 60_000)

  test('as links: each leads to its file, which opens for who may read the conversation, and for nobody else', async () => {
    await filesGo('links')
    await arrive('image', meta.keep(await photo(), 'image/jpeg'))
    const file = (await messages()).at(-1)?.file?.id ?? ''
    const letter = await mailed()
    expect(attachedTo(letter).map(({ name }) => name)).toEqual([expect.stringMatching(/^Conversation/)])
    for (const body of bodies(letter)) expect(body).toContain(`http://127.0.0.1/files/${file}`)
    const pdfFile = attachedTo(letter)[0]?.content.toString('latin1')
    expect(pdfFile).toContain(`/files/${file}`)
    expect(await world.anna.call.getFile({ params: { id: file } })).toMatchObject({ id: file, kind: 'image' })
    expect(await refusalOf(world.carla.call.getFile({ params: { id: file } }))).toBe('not_found')
    expect((await read(world, { cookie: '' }, file)).statusCode).toBe(401)
  })
})

describe('A-CUST-06 a conversation of the past', () => {
  test('goes out by whoever may look back at it, with its files; to isolated agents of other skillsets there is none', async () => {
    await filesGo('files')
    await arrive('image', meta.keep(await photo(), 'image/jpeg'))
    const file = (await messages()).at(-1)?.file?.id ?? ''
    await world.anna.call.closeConversation({ params: { id } })
    await world.later(40 * 24 * hour)
    const body = { to: ['a@studio.example'] }
    expect(await refusalOf(world.bruno.call.mailConversation({ params: { id }, body }))).toBe('not_found')
    expect(await refusalOf(world.bruno.call.getFile({ params: { id: file } }))).toBe('not_found')
    expect((await read(world, world.carla, file, { what: 'thumbnail' })).statusCode).toBe(200)
    expect(await world.carla.call.mailConversation({ params: { id }, body })).toMatchObject({
      by: { name: 'Carla Rossi' },
    })
    await world.settle()
    expect(attachedTo(office.letters[0] as Letter).map(({ name }) => name)).toContain('01 Photo.jpg')
  })
})
