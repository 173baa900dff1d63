import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { written } from '../../testing/customers-write.ts'
import { createDeskWorld, type DeskWorld, refusalOf } from '../../testing/desk-world.ts'
import { demo, type Person } from '../../testing/world.ts'
import { read } from '../media/testing/bring.ts'
import { type MetaFiles, withMedia } from '../media/testing/meta-files.ts'
import { pdf, photo, voice } from '../media/testing/samples.ts'

let world: DeskWorld
let meta: MetaFiles
const from = '393331112233'
let customerId: string

const arrive = (number: string, type: string, content: Record<string, unknown>) =>
  world.post(written('', { from, number, at: world.clock.now(), type, [type]: content }))
const files = async (person: Person, query: Record<string, unknown> = {}) =>
  person.call.listCustomerFiles({ params: { id: customerId }, query })
const kinds = async (person: Person, query: Record<string, unknown> = {}) =>
  (await files(person, query)).items.map(({ file }) => file.name ?? file.kind)

beforeAll(async () => {
  world = await createDeskWorld()
  meta = await withMedia(world)
  await world.anna.call.setMyStatus({ body: { status: 'ready' } })
  await arrive(demo.support, 'image', meta.keep(await photo(), 'image/jpeg'))
  const support = await world.of(from)
  customerId = support.customer.id
  await world.anna.call.openConversation({ params: { id: support.id } })
  await arrive(demo.support, 'document', meta.keep(pdf, 'application/pdf', { filename: 'Ordine.pdf' }))
  await world.anna.call.closeConversation({ params: { id: support.id } })
  await world.anna.call.setMyStatus({ body: { status: 'back_office' } })
  await world.bruno.call.setMyStatus({ body: { status: 'ready' } })
  await arrive(demo.sales, 'audio', meta.keep(voice(9), 'audio/ogg; codecs=opus', { voice: true }))
  const sales = await world.of(from)
  await world.bruno.call.openConversation({ params: { id: sales.id } })
  await world.bruno.call.closeConversation({ params: { id: sales.id } })
  await world.bruno.call.setMyStatus({ body: { status: 'back_office' } })
})
afterAll(async () => {
  await world.end()
  await meta.close()
})

describe('A-CUST-07 A-DET-06 the files of a customer', () => {
  test('A-DET-09 C-32 X-08 who may not: isolated agents have those of their skillsets, and no way to the others', async () => {
    expect(await kinds(world.bruno)).toEqual(['audio'])
    const [picture] = (await files(world.carla, { sort: 'seen' })).items
    expect((await read(world, world.bruno, picture?.file.id ?? '')).statusCode).toBe(404)
    expect(await refusalOf(world.bruno.call.getFile({ params: { id: picture?.file.id ?? '' } }))).toBe('not_found')
  })

  test('are those of all conversations, the newest first, in pages, by sort; whoever looks back opens them', async () => {
    expect(await kinds(world.carla)).toEqual(['audio', 'Ordine.pdf', 'image'])
    const first = await files(world.carla, { limit: 2 })
    expect(first.items).toHaveLength(2)
    expect(await kinds(world.carla, { limit: 2, cursor: first.nextCursor })).toEqual(['image'])
    expect(await kinds(world.carla, { sort: 'seen' })).toEqual(['image'])
    expect(await kinds(world.carla, { sort: 'heard' })).toEqual(['audio'])
    expect(await kinds(world.carla, { sort: 'documents' })).toEqual(['Ordine.pdf'])
    for (const { file } of first.items) expect((await read(world, world.carla, file.id)).statusCode).toBe(200)
  })

  test('Q37 those of what another agent works on are not among them', async () => {
    await world.anna.call.setMyStatus({ body: { status: 'ready' } })
    await arrive(demo.support, 'document', meta.keep(pdf, 'application/pdf', { filename: 'Aperto.pdf' }))
    const { id } = await world.of(from)
    await world.anna.call.openConversation({ params: { id } })
    expect(await kinds(world.anna)).toContain('Aperto.pdf')
    expect(await kinds(world.dario)).toContain('Aperto.pdf')
    expect(await kinds(world.carla)).not.toContain('Aperto.pdf')
  })
})
