import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sign } from '@centralino/cloud-api/signature.ts'
import type { Client } from '@centralino/contract/client.ts'
import { createClient } from '@centralino/contract/client.ts'
import { createServer, type Server } from '../app.ts'
import { readConfig } from '../config.ts'
import { seedDemo } from '../features/demo/seed-demo.ts'
import { openBlobs } from '../platform/blobs/open-blobs.ts'
import { createVault } from '../platform/crypto.ts'
import { createLog } from '../platform/log.ts'
import { createTestDatabase } from './database.ts'
import { createStandIn, type StandIn } from './stand-in.ts'

export const demo = {
  password: 'Centralino-demo-1',
  appSecret: 'demo-app-secret',
  waba: '200000000000001',
  support: '100000000000001',
  sales: '100000000000002',
} as const

export type Person = { call: Client; cookie: string; id: string; email: string }

export type World = Server & {
  /** The owner of the tables; row-level security is forced for it too, unless it is a superuser. */
  ownerUrl: string
  clock: { now(): number; advance(ms: number): void }
  /** A real HTTP server in Meta's place: answers as told, records what it was asked. */
  graph: StandIn
  signIn(email: string): Promise<Person>
  /** Posts a delivery as Meta does, signed over the raw bytes, and waits until everything it caused is done. */
  post(body: unknown, options?: { secret?: string; settle?: boolean }): Promise<{ statusCode: number; body: string }>
  /** A second server process on the same database. */
  another(): Promise<Server>
  /** Lets time pass (ms), and waits until everything that became due is done. */
  later(ms: number): Promise<void>
  listen(): Promise<string>
  end(): Promise<void>
}

/** A whole product for one test: its own database with the demo world and the other tenant, a clock to move, a stand-in for Meta. */
export const createWorld = async (environment: Record<string, string> = {}): Promise<World> => {
  const database = await createTestDatabase()
  const graph = await createStandIn()
  const dataDir = await mkdtemp(join(tmpdir(), 'centralino-world-'))
  const secretKey = 'a secret key of the tests'
  let shift = 0
  const clock = {
    now: () => Date.now() + shift,
    advance: (ms: number) => {
      shift += ms
    },
  }
  const config = readConfig(
    {
      DEMO: '1',
      DATA_DIR: dataDir,
      PUBLIC_URL: 'http://127.0.0.1',
      WHATSAPP_GRAPH_URL: graph.url,
      TRUSTED_HOSTS: '127.0.0.1',
      LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
      ...environment,
    },
    '/',
  )
  await seedDemo({
    ownerUrl: database.url,
    vault: createVault(secretKey),
    now: clock.now(),
    blobs: openBlobs(config.media),
  })
  const start = () =>
    createServer(config, { databaseUrl: database.url, secretKey, log: createLog(config.logLevel), clock })
  const server = await start()
  const others: Server[] = []

  const call = (cookie: string): Client =>
    createClient({
      headers: cookie ? { cookie } : {},
      fetch: async (url, { method, headers, body }) => {
        const answer = await server.http.inject({
          method: method as 'GET',
          url,
          headers,
          ...(body === undefined ? {} : { payload: body }),
        })
        return { status: answer.statusCode, text: async () => answer.body }
      },
    })

  const world: World = {
    ...server,
    ownerUrl: database.url,
    clock,
    graph,
    async signIn(email) {
      const answer = await server.http.inject({
        method: 'POST',
        url: '/api/v1/sign-in',
        payload: { email, password: demo.password },
      })
      if (answer.statusCode !== 200) throw new Error(`sign-in of ${email}: ${answer.body}`)
      const cookie = String(answer.headers['set-cookie']).split(';')[0] as string
      return { call: call(cookie), cookie, email, id: (answer.json() as { id: string }).id }
    },
    async post(body, { secret = demo.appSecret, settle = true } = {}) {
      const payload = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body))
      const answer = await server.http.inject({
        method: 'POST',
        url: '/webhooks/whatsapp',
        headers: { 'content-type': 'application/json', 'x-hub-signature-256': sign(payload, secret) },
        payload,
      })
      if (settle) await world.settle()
      return answer
    },
    async another() {
      const other = await start()
      others.push(other)
      return other
    },
    async later(ms) {
      // What began before the leap is over before it: a transaction keeps the time at which it began.
      await world.settle()
      clock.advance(ms)
      const tenants = await server.app.database.platform.selectFrom('tenants').select('id').execute()
      for (const { id } of tenants) server.app.wake('timers', id)
      await world.settle()
    },
    listen: () => server.http.listen({ port: 0, host: '127.0.0.1' }),
    async end() {
      for (const one of [...others, server]) await one.close()
      await graph.close()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return world
}
