import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from './api.ts'
import { createClient, Refused, Unreachable } from './client.ts'
import { paths } from './paths.ts'

const asked: { method: string; url: string; body: string }[] = []
let answer: { status: number; body: string } = { status: 200, body: '{}' }
const server = createServer(async (request, response) => {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk as Uint8Array)
  asked.push({ method: request.method ?? '', url: request.url ?? '', body: Buffer.concat(chunks).toString() })
  response.writeHead(answer.status).end(answer.body)
})
let baseUrl = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const client = () => createClient({ fetch, baseUrl })

test('every endpoint of the API has its path, and every path its endpoint', () => {
  expect(Object.keys(paths)).toEqual(Object.keys(api))
  for (const [name, { method, path }] of Object.entries(paths)) {
    expect(api[name as keyof typeof api]).toMatchObject({ method, path })
  }
})

test('a call fills the path, the query and the body', async () => {
  answer = { status: 200, body: '{"items":[],"nextCursor":null,"reads":[]}' }
  await client().listMessages({ params: { id: 'a/b' }, query: { limit: 7 } })
  expect(asked.at(-1)).toEqual({ method: 'GET', url: '/api/v1/conversations/a%2Fb/messages?limit=7', body: '' })
  await client().sendMessage({ params: { id: 'c' }, body: { type: 'text', text: { body: 'ciao' } } })
  expect(asked.at(-1)).toMatchObject({ method: 'POST', body: '{"type":"text","text":{"body":"ciao"}}' })
})

test('a refusal carries its code; anything that is not ours counts as unreachable', async () => {
  answer = {
    status: 409,
    body: '{"error":{"code":"window_closed","message":"window closed","requestId":"1","details":{"a":1}}}',
  }
  await expect(client().getMe()).rejects.toMatchObject({ code: 'window_closed', status: 409, details: { a: 1 } })
  await expect(client().getMe()).rejects.toBeInstanceOf(Refused)
  answer = { status: 502, body: '<html>bad gateway</html>' }
  await expect(client().getMe()).rejects.toBeInstanceOf(Unreachable)
  answer = { status: 404, body: '{"detail":"somebody else’s"}' }
  await expect(client().getMe()).rejects.toBeInstanceOf(Unreachable)
  await expect(createClient({ fetch, baseUrl: 'http://127.0.0.1:1' }).getMe()).rejects.toBeInstanceOf(Unreachable)
})

test('an answer without a body is undefined', async () => {
  answer = { status: 204, body: '' }
  expect(await client().signOut()).toBeUndefined()
})
