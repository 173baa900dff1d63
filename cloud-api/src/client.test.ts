import { createHmac } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { GraphSettings } from './client/graph-call.ts'
import { type GraphClient, graphClient } from './client.ts'
import type { MessageRequest } from './send/message-request.ts'
import { bodyOf, listen } from './testing/listen.ts'

const token = 'EAAG-very-secret'
const hello: MessageRequest = {
  messaging_product: 'whatsapp',
  to: '+16505551234',
  type: 'text',
  text: { body: 'ciao' },
}
const accepted = {
  messaging_product: 'whatsapp',
  contacts: [{ input: '+16505551234', wa_id: '16505551234', user_id: 'US.1' }],
  messages: [{ id: 'wamid.HBgL', message_status: 'accepted' }],
}

function clientOf(baseUrl: string, more: Partial<GraphSettings> = {}): GraphClient {
  return graphClient({ fetch, baseUrl, version: 'v26.0', token, timeoutMs: 2000, ...more })
}

/** A real server that answers like this until the test is over. */
async function serve(answer: RequestListener) {
  const server = await listen(createServer(answer))
  onTestFinished(server.close)
  return server
}

/** What a client makes of a server that answers like this. */
async function against<T>(answer: RequestListener, use: (client: GraphClient) => Promise<T>): Promise<T> {
  const server = await serve(answer)
  return use(clientOf(server.url))
}

const answerWith =
  (status: number, body: unknown): RequestListener =>
  (_, response) => {
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body))
  }

const send = (client: GraphClient) => client.sendMessage('100', hello, 'ours')
const envelope = (code: number) => ({ error: { message: `(#${code})`, code, error_data: { details: 'why' } } })

describe('sending a message', () => {
  test('puts it where Graph expects it, with our id and the token', async () => {
    let seen: unknown
    const outcome = await against(async (request, response) => {
      seen = {
        method: request.method,
        url: request.url,
        auth: request.headers.authorization,
        body: JSON.parse(await bodyOf(request)),
      }
      response.end(JSON.stringify(accepted))
    }, send)
    expect(seen).toEqual({
      method: 'POST',
      url: '/v26.0/100/messages',
      auth: `Bearer ${token}`,
      body: { ...hello, biz_opaque_callback_data: 'ours' },
    })
    expect(outcome).toEqual({
      kind: 'accepted',
      wamid: 'wamid.HBgL',
      waId: '16505551234',
      userId: 'US.1',
      messageStatus: 'accepted',
    })
  })

  test('to a user name is accepted without a wa id', async () => {
    const answer = { messages: [{ id: 'wamid.A' }], contacts: [{ input: 'US.1', user_id: 'US.1' }] }
    expect(await against(answerWith(200, answer), send)).toEqual({ kind: 'accepted', wamid: 'wamid.A', userId: 'US.1' })
  })

  test.each([
    [400, 130429],
    [400, 131047],
    [401, 190],
    [403, 368],
    [404, 132001],
    [500, 131000],
    [503, 2],
    [200, 100],
  ])('HTTP %i with error %i is a refusal', async (status, code) => {
    const outcome = await against(answerWith(status, envelope(code)), send)
    expect(outcome).toMatchObject({ kind: 'refused', error: { code, details: 'why', httpStatus: status } })
  })

  test.each([
    [503, 2],
    [429, 4],
    [401, 190],
    [404, -1],
    [302, -1],
  ])('a bare HTTP %i is a refusal that asks for what %i asks for', async (status, code) => {
    const outcome = await against(answerWith(status, '<html>nginx</html>'), send)
    expect(outcome).toMatchObject({ kind: 'refused', error: { code, httpStatus: status } })
  })

  test.each([
    [500, 'oops'],
    [502, '<html>'],
    [504, ''],
    [500, { error: 'Internal Server Error' }],
    [500, { error: { message: 'somebody else’s error' } }],
    [408, ''],
    [200, ''],
    [200, '{"messages":[]}'],
    [200, '{"messages":[{"id":"wamid'],
    [201, 'OK'],
  ])('HTTP %i with %j may have sent it', async (status, body) => {
    expect((await against(answerWith(status, body), send)).kind).toBe('ambiguous')
  })

  test('whose answer takes too long may have been sent', async () => {
    const server = await serve(() => undefined)
    const outcome = await send(clientOf(server.url, { timeoutMs: 50 }))
    expect(outcome).toEqual({ kind: 'ambiguous', reason: 'timeout' })
  })

  test('whose answer stops in the middle may have been sent', async () => {
    const server = await serve((_, response) => response.write('{"messages":[{"id":'))
    expect((await send(clientOf(server.url, { timeoutMs: 100 }))).kind).toBe('ambiguous')
    const cut = await against((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"messages"')
      setTimeout(() => response.destroy(), 20)
    }, send)
    expect(cut.kind).toBe('ambiguous')
  })

  test('on a connection that is cut after it was made may have been sent', async () => {
    expect(await against((request) => request.socket.destroy(), send)).toEqual({
      kind: 'ambiguous',
      reason: 'UND_ERR_SOCKET',
    })
    const early = createTcpServer((socket) => socket.destroy())
    await new Promise<void>((resolve) => early.listen(0, '127.0.0.1', resolve))
    const { port } = early.address() as { port: number }
    expect((await send(clientOf(`http://127.0.0.1:${port}`))).kind).toBe('ambiguous')
    early.close()
  })

  test('to a closed port or an unknown name was certainly not sent', async () => {
    const server = await listen(createServer())
    await server.close()
    expect(await send(clientOf(server.url))).toEqual({ kind: 'not-sent', reason: 'ECONNREFUSED' })
    const outcome = await send(clientOf('http://graph.invalid'))
    expect(outcome).toMatchObject({ kind: 'not-sent', reason: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/) })
  })

  test('to a server that does not speak TLS was not sent in the clear', async () => {
    let requests = 0
    const server = await serve((_, response) => {
      requests++
      response.end()
    })
    const outcome = await send(clientOf(server.url.replace('http:', 'https:')))
    expect(outcome.kind).not.toBe('accepted')
    expect(requests).toBe(0)
  })

  test.each([
    ['a token with a line break', { token: 'EAAG\nsecret' }],
    ['no address', { baseUrl: 'graph' }],
  ])('with %s was not sent, and the reason quotes no token', async (_, settings) => {
    const outcome = await send(clientOf('http://127.0.0.1:1', settings))
    expect(outcome).toMatchObject({ kind: 'not-sent' })
    expect(JSON.stringify(outcome)).not.toContain('EAAG')
  })

  test('after an abort was not sent, during one may have been', async () => {
    expect(await send(clientOf('http://127.0.0.1:1', { signal: AbortSignal.abort() }))).toEqual({
      kind: 'not-sent',
      reason: 'aborted',
    })
    const controller = new AbortController()
    const server = await serve(() => controller.abort())
    const outcome = await send(clientOf(server.url, { signal: controller.signal }))
    expect(outcome).toEqual({ kind: 'ambiguous', reason: 'AbortError' })
  })

  test('is tried once', async () => {
    let requests = 0
    await against((_, response) => {
      requests++
      response.writeHead(503).end()
    }, send)
    expect(requests).toBe(1)
  })
})

describe('the other calls', () => {
  test('a mark as read, with and without typing', async () => {
    const seen: unknown[] = []
    const outcome = await against(
      async (request, response) => {
        seen.push(JSON.parse(await bodyOf(request)))
        response.end('{"success":true}')
      },
      async (client) => [
        await client.markRead('100', 'wamid.A'),
        await client.markRead('100', 'wamid.A', { typing: true }),
      ],
    )
    expect(outcome).toEqual([
      { kind: 'ok', value: true },
      { kind: 'ok', value: true },
    ])
    const mark = { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.A' }
    expect(seen).toEqual([mark, { ...mark, typing_indicator: { type: 'text' } }])
  })

  test('a refused, a failed and an unreadable call', async () => {
    const read = (client: GraphClient) => client.phoneNumber('100', ['status'])
    expect(await against(answerWith(400, envelope(33)), read)).toMatchObject({ kind: 'refused', error: { code: 33 } })
    expect(await against(answerWith(500, 'x'), read)).toMatchObject({
      kind: 'refused',
      error: { httpStatus: 500, transient: true },
    })
    expect(await against((request) => request.socket.destroy(), read)).toMatchObject({ kind: 'failed' })
    expect(await against(answerWith(200, '[]'), read)).toMatchObject({ kind: 'failed' })
  })

  test('a number with the fields asked for', async () => {
    let url = ''
    const outcome = await against(
      (request, response) => {
        url = request.url ?? ''
        response.end('{"id":106540352242922,"status":"CONNECTED","throughput":{"level":"HIGH"},"new_field":1}')
      },
      (client) => client.phoneNumber('10/../6', ['status', 'throughput']),
    )
    expect(url).toBe('/v26.0/10%2F..%2F6?fields=status%2Cthroughput')
    expect(outcome).toEqual({
      kind: 'ok',
      value: { id: '106540352242922', status: 'CONNECTED', throughput: { level: 'HIGH' }, new_field: 1 },
    })
  })

  test('all pages of the templates, without following an address', async () => {
    const template = (name: string) => ({ id: '1', name, language: 'it', status: 'APPROVED' })
    const urls: string[] = []
    const outcome = await against(
      (request, response) => {
        urls.push(request.url ?? '')
        const last = request.url?.includes('after=two')
        const paging = last
          ? { cursors: { after: 'three' } }
          : { cursors: { after: 'two' }, next: 'https://evil.example/?access_token=x' }
        response.end(
          JSON.stringify({ data: last ? [template('c'), { odd: 1 }] : [template('a'), template('b')], paging }),
        )
      },
      (client) => client.templates('200'),
    )
    expect(outcome).toMatchObject({ kind: 'ok', value: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] })
    expect(urls).toHaveLength(2)
    expect(urls[0]).toMatch(/^\/v26\.0\/200\/message_templates\?limit=100&fields=name%2Cstatus/)
  })

  test('the numbers and the apps of an account', async () => {
    const answer: RequestListener = (request, response) => {
      const numbers = request.url?.startsWith('/v26.0/200/phone_numbers')
      response.end(
        JSON.stringify({ data: [numbers ? { id: '100' } : { whatsapp_business_api_data: { id: '7', name: 'ours' } }] }),
      )
    }
    expect(await against(answer, (client) => client.phoneNumbers('200'))).toEqual({
      kind: 'ok',
      value: [{ id: '100' }],
    })
    expect(await against(answer, (client) => client.subscribedApps('200'))).toMatchObject({
      value: [{ whatsapp_business_api_data: { id: '7' } }],
    })
  })

  test('carry a proof of the app secret when there is one', async () => {
    let url = ''
    const server = await serve((request, response) => {
      url = request.url ?? ''
      response.end(JSON.stringify(accepted))
    })
    await send(clientOf(`${server.url}/simulator/graph/`, { appSecret: 'app' }))
    expect(url).toBe(
      `/simulator/graph/v26.0/100/messages?appsecret_proof=${createHmac('sha256', 'app').update(token).digest('hex')}`,
    )
  })
})
