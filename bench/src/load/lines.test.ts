import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { demo, makeCustomers, makeWritings } from './customers.ts'
import { flood } from './flood.ts'
import { openLines } from './lines.ts'
import { webhookRequest } from './webhook-request.ts'

let server: Server
let port: number
let bodies: string[]
let status: number
let atOnce: number
let most: number

beforeEach(async () => {
  bodies = []
  status = 200
  atOnce = 0
  most = 0
  server = createServer(async (request, response) => {
    most = Math.max(most, ++atOnce)
    bodies.push(Buffer.concat(await request.toArray()).toString())
    await new Promise((resolve) => setTimeout(resolve, 2))
    atOnce--
    response.writeHead(status, { 'content-length': 4 }).write('an')
    response.end('sw')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const requests = (count: number) =>
  makeWritings(count, makeCustomers(5, 1)).map((writing) => webhookRequest(writing, demo.support))

it('every request arrives once, with no more at a time than there are connections', async () => {
  const lines = await openLines(port, 3)
  await flood(lines, requests(40))
  lines.close()
  const wamids = bodies.map((body) => /wamid\.[^"]+/.exec(body)?.[0])
  expect([bodies.length, new Set(wamids).size, most]).toEqual([40, 40, 3])
})

it('a refused request fails the flood', async () => {
  status = 401
  const lines = await openLines(port, 2)
  await expect(flood(lines, requests(3))).rejects.toThrow('3 of 3 webhooks were refused (401)')
  lines.close()
})

it('a connection that breaks fails its request', async () => {
  const lines = await openLines(port, 1)
  const sent = lines.send(requests(1)[0] as Buffer)
  server.closeAllConnections()
  await expect(sent).rejects.toThrow(/closed a connection|ECONNRESET/)
  lines.close()
})
