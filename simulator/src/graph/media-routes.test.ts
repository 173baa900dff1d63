import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { errorOf, startWorld, support } from '../testing/simulator-world.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const token = { Authorization: 'Bearer demo-access-token' }

function form(bytes: Buffer, type: string): FormData {
  const data = new FormData()
  data.set('messaging_product', 'whatsapp')
  data.set('file', new Blob([new Uint8Array(bytes)], { type }), 'lamp.png')
  return data
}

test('a file goes up, is sent, and comes down only with the token and within five minutes', async () => {
  let shift = 0
  const { baseUrl, control, graph, send } = await startWorld({ now: () => Date.now() + shift })
  await control.say('marco', 'Una foto?')
  const up = await fetch(`${baseUrl}/graph/v26.0/${support}/media`, {
    method: 'POST',
    headers: token,
    body: form(png, 'image/png'),
  })
  const { id } = (await up.json()) as { id: string }
  expect((await send({ to: '393401182290', type: 'image', image: { id, caption: 'La lampada' } })).status).toBe(200)
  const info = (await graph('GET', id)).body as Record<string, unknown>
  expect(info).toMatchObject({
    mime_type: 'image/png',
    file_size: png.length,
    sha256: createHash('sha256').update(png).digest('base64'),
  })
  const url = String(info.url)
  expect((await fetch(url)).status).toBe(401)
  const down = await fetch(url, { headers: token })
  expect(Buffer.from(await down.arrayBuffer())).toEqual(png)
  shift = 5 * 60_000 + 1000
  expect((await fetch(url, { headers: token })).status).toBe(404)
  expect((await graph('DELETE', id)).status).toBe(200)
  expect((await graph('GET', id)).body).toMatchObject({ error: { code: 100, error_subcode: 33 } })
})

test('what Chrome records is refused at upload, as at Meta', async () => {
  const { baseUrl } = await startWorld()
  const up = await fetch(`${baseUrl}/graph/v26.0/${support}/media`, {
    method: 'POST',
    headers: token,
    body: form(png, 'audio/webm'),
  })
  expect(up.status).toBe(400)
  expect(errorOf({ body: (await up.json()) as Record<string, never> })).toMatchObject({ code: 100 })
})

test('a customer’s picture arrives with type, digest and an address that gives its bytes', async () => {
  const { baseUrl, control, receiver } = await startWorld()
  const kept = await fetch(`${baseUrl}/control/v1/media?filename=x.png`, {
    method: 'POST',
    headers: { 'Content-Type': 'image/png' },
    body: new Uint8Array(png),
  })
  const { id } = (await kept.json()) as { id: string }
  await control.write('marco', { type: 'image', image: { id, caption: 'Guardi' } })
  await control.settled()
  const image = receiver.messages()[0]?.image as Record<string, string>
  expect(image).toMatchObject({ id, caption: 'Guardi', mime_type: 'image/png', sha256: expect.any(String) })
  const down = await fetch(image.url ?? '', { headers: token })
  expect(Buffer.from(await down.arrayBuffer())).toEqual(png)
})
