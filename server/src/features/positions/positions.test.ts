import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDeskWorld, type DeskWorld, refusalOf } from '../../testing/desk-world.ts'
import { createFindPlaces } from './find-places.ts'
import { gazetteerSize, searchGazetteer } from './gazetteer.ts'

let world: DeskWorld
const shop = { name: 'Shop', address: 'Via Roma 1', latitude: 45, longitude: 9 }
beforeAll(async () => {
  world = await createDeskWorld()
})
afterAll(() => world.end())

describe('positions', () => {
  test('B-15 only administrators make them; everybody gets them in their order', async () => {
    for (const person of [world.anna, world.dario]) {
      expect(await refusalOf(person.call.createPosition({ body: shop }))).toBe('not_allowed')
      expect(await refusalOf(person.call.orderPositions({ body: { ids: [] } }))).toBe('not_allowed')
    }
    const { call } = world.elena
    const made = await call.createPosition({ body: { ...shop, name: ' The  shop ' } })
    expect(made).toMatchObject({ ...shop, name: 'The shop' })
    const { items } = await world.anna.call.listPositions()
    expect(items[0]).toMatchObject({ name: 'Showroom Brera', address: 'Via Fiori Chiari 14, Milano' })
    expect(items.at(-1)).toEqual(made)
    await call.orderPositions({ body: { ids: items.map(({ id }) => id).toReversed() } })
    expect((await world.bruno.call.listPositions()).items).toEqual(items.toReversed())
    expect(await refusalOf(call.orderPositions({ body: { ids: [made.id] } }))).toBe('order_incomplete')
    const moved = { ...shop, longitude: 9.5 }
    expect(await call.changePosition({ params: { id: made.id }, body: moved })).toEqual({ id: made.id, ...moved })
    await call.removePosition({ params: { id: made.id } })
    expect(await refusalOf(call.removePosition({ params: { id: made.id } }))).toBe('not_found')
    expect(await refusalOf(call.changePosition({ params: { id: made.id }, body: moved }))).toBe('not_found')
    expect(await refusalOf(call.createPosition({ body: { ...shop, name: ' ' } }))).toBe('text_empty')
    expect(await refusalOf(call.createPosition({ body: { ...shop, name: 'x'.repeat(101) } }))).toBe('title_too_long')
    expect(await refusalOf(call.createPosition({ body: { ...shop, latitude: 91 } }))).toBe('invalid_request')
  })
})

describe('A-LOC-03 places by name', () => {
  test('C-27 the list that comes along knows cities and Milan, with and without accents', async () => {
    expect(gazetteerSize).toBeGreaterThanOrEqual(300)
    const { items } = await world.anna.call.findPlaces({ query: { search: 'brera' } })
    expect(items.slice(0, 2)).toMatchObject([{ name: 'Brera' }, { name: 'Pinacoteca di Brera' }])
    expect(searchGazetteer('zurich')[0]).toMatchObject({ name: 'Zürich' })
    expect(searchGazetteer('corso milano').length).toBeGreaterThan(3)
    expect(searchGazetteer('nowhere at all')).toEqual([])
    expect(searchGazetteer('  ')).toEqual([])
  })

  test('C-27 every place of the list has a name and a point in or around Europe', () => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      for (const { name, latitude, longitude } of searchGazetteer(letter, 1_000)) {
        expect([name, latitude > 34 && latitude < 66, longitude > -23 && longitude < 33]).toEqual([name, true, true])
      }
    }
  })

  const geocoder = async (answer: RequestListener) => {
    const asked: URL[] = []
    const server = createServer((request, response) => {
      asked.push(new URL(request.url ?? '', 'http://geocoder'))
      answer(request, response)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const config = { ...world.app.config, map: { geocoder: `http://127.0.0.1:${port}/search?lang=it`, tiles: null } }
    const find = createFindPlaces({ ...world.app, config, fetch })
    return { asked, find, end: () => server.close() }
  }

  test('C-27 a geocoder that the operator has set is asked instead, and once a day for the same words', async () => {
    const found = [{ lat: '45.47', lon: '9.18', display_name: '<b>Via Brera</b>, Milano, Italia', name: '' }]
    const { asked, find, end } = await geocoder((_, response) => response.end(JSON.stringify(found)))
    const expected = [{ name: '<b>Via Brera</b>', address: 'Milano, Italia', latitude: 45.47, longitude: 9.18 }]
    expect([await find('Via Brera&limit=999'), await find('via brera&limit=999 ')]).toEqual([expected, expected])
    expect(asked.map(({ searchParams }) => Object.fromEntries(searchParams))).toEqual([
      { lang: 'it', q: 'Via Brera&limit=999', format: 'jsonv2', limit: '8' },
    ])
    end()
  })

  test('C-27 a geocoder that sends elsewhere, answers nonsense or without end is unavailable', async () => {
    const answers: RequestListener[] = [
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      (_, response) => response.end('{"error":"no"}'),
      (_, response) => response.writeHead(500).end(),
      (_, response) => response.end(`[${' '.repeat(600 * 1024)}]`),
    ]
    for (const answer of answers) {
      const { find, end } = await geocoder(answer)
      expect(await refusalOf(find('Brera'))).toBe('unavailable')
      end()
    }
  })

  test('C-27 without tiles the console is told to draw its own outline', async () => {
    expect(await world.anna.call.getMap()).toEqual({ tiles: null })
  })
})
