import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Asked = {
  method: string
  path: string
  token: string
  body: Record<string, unknown>
  /** Of what came in parts: as what each was called. */
  types: string[]
}
export type Answer = { status: number; body: unknown } | 'cut' | 'silence'

export type StandIn = {
  url: string
  /** Everything asked so far, oldest first. */
  asked: Asked[]
  /** What it lists of a business account's templates; looking is not recorded. */
  templates: Record<string, unknown>[]
  /** The messages asked to be sent (no read marks). */
  sent(): Asked[]
  /** How to answer from now on; without it everything is accepted with a new wamid. */
  answer(how: (asked: Asked, count: number) => Answer | undefined | Promise<Answer | undefined>): void
  close(): Promise<void>
}

/** A real HTTP server in the place of Meta's, which does what a test tells it to. */
export const createStandIn = async (): Promise<StandIn> => {
  const asked: Asked[] = []
  const templates: Record<string, unknown>[] = []
  let how: Parameters<StandIn['answer']>[0] = () => undefined
  let wamids = 0
  const server = createServer((request, response) => {
    void handle(request, response)
  })
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString()
    const one: Asked = {
      method: request.method ?? '',
      path: request.url ?? '',
      token: (request.headers.authorization ?? '').replace(/^Bearer /, ''),
      body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {},
      types: [...text.slice(0, 2_000).matchAll(/^content-type: ([^\r\n]+)/gim)].map((match) => match[1] ?? ''),
    }
    if (one.method === 'GET' && one.path.includes('/message_templates')) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: templates }))
      return
    }
    asked.push(one)
    const answer = (await how(one, asked.length)) ?? accepted(one, ++wamids)
    if (answer === 'silence') return
    if (answer === 'cut') return void request.socket.destroy()
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    templates,
    sent: () => asked.filter(({ body }) => body['status'] !== 'read'),
    answer: (next) => {
      how = next
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const accepted = ({ body }: Asked, count: number): Answer =>
  body['status'] === 'read'
    ? { status: 200, body: { success: true } }
    : {
        status: 200,
        body: {
          messaging_product: 'whatsapp',
          contacts: [{ input: body['to'], wa_id: String(body['to']).replace('+', '') }],
          messages: [{ id: `wamid.OUT${count}` }],
        },
      }
