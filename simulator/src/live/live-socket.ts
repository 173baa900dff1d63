import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { type WebSocket, WebSocketServer } from 'ws'
import type { TranscriptEntry } from '../book/transcript.ts'
import { fromElsewhere } from '../control/control-routes.ts'
import { viewThread, viewWorld } from '../control/view-world.ts'
import type { Player } from '../scenarios/player.ts'
import type { Simulator } from '../simulator.ts'
import { createLiveCounts } from './live-counts.ts'
import type { LiveMessage } from './live-message.ts'
import { translateEvent } from './translate-event.ts'

/** Changes are sent together at most this often, ms: a busy simulator must not drown its page. */
const rhythm = 50
const transcriptAtOnce = 60
/** A page that reads slower than this falls behind for good: it is cut off and comes back for a fresh hello. */
const unreadBytes = 8_000_000

/** `<prefix>/live`: everything that happens, for the phones page. */
export function liveSocket(fastify: FastifyInstance, simulator: Simulator, player: Player): void {
  const { ledger, transcript, world } = simulator
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 })
  const counts = createLiveCounts(simulator)
  let waiting: LiveMessage[] = []
  let lines: TranscriptEntry[] = []
  let counted = ''
  let staged = ''

  ledger.listen((event) => {
    if (sockets.clients.size > 0) waiting.push(...translateEvent(world, event))
  })
  transcript.listen((entry) => {
    if (sockets.clients.size === 0) return
    lines.push(entry)
    if (lines.length > transcriptAtOnce) lines.shift()
  })
  simulator.onReset(() => {
    counts.reset()
    waiting = []
    lines = []
    for (const socket of sockets.clients) socket.send(JSON.stringify(hello()))
  })

  const timer = setInterval(() => {
    if (sockets.clients.size === 0) return
    const messages = waiting
    if (lines.length > 0) messages.push({ t: 'transcript', entries: lines })
    const now = counts.read()
    if (JSON.stringify(now) !== counted) messages.push({ t: 'counts', counts: now })
    counted = JSON.stringify(now)
    const scene = JSON.stringify({ t: 'scenario', scenario: player.state() } satisfies LiveMessage)
    if (scene !== staged) broadcast(scene)
    staged = scene
    waiting = []
    lines = []
    for (const message of messages) broadcast(JSON.stringify(message))
  }, rhythm)

  function broadcast(text: string): void {
    for (const socket of sockets.clients) {
      if (socket.bufferedAmount > unreadBytes) socket.terminate()
      else socket.send(text)
    }
  }

  function hello(): LiveMessage {
    const threads = [...world.threads.values()].filter(
      ({ customerId }) => world.customers.get(customerId)?.load === false,
    )
    return {
      t: 'hello',
      world: viewWorld(simulator),
      threads: threads.map(viewThread),
      transcript: transcript.entries('all', 200),
      counts: counts.read(),
      scenario: player.state(),
    }
  }

  sockets.on('connection', (socket: WebSocket) => {
    socket.on('error', () => socket.terminate())
    socket.send(JSON.stringify(hello()))
  })

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { pathname } = new URL(request.url ?? '/', 'http://simulator')
    if (pathname !== `${fastify.prefix}/live`) {
      // In a product others listen for their own paths; alone there is nobody else to answer.
      if (fastify.server.listenerCount('upgrade') === 1) socket.destroy()
      return
    }
    if (fromElsewhere(request.headers)) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    sockets.handleUpgrade(request, socket, head, (ready) => sockets.emit('connection', ready, request))
  }
  fastify.server.on('upgrade', upgrade)
  // A product may pass every upgrade through its router: there the socket is left to the listener above.
  fastify.get('/live', async (request, reply) => {
    if (request.headers.upgrade !== undefined) return reply.hijack()
    return reply.status(426).header('Upgrade', 'websocket').send({ error: 'This is a WebSocket' })
  })

  fastify.addHook('preClose', async () => {
    clearInterval(timer)
    fastify.server.off('upgrade', upgrade)
    for (const socket of sockets.clients) socket.terminate()
    sockets.close()
  })
}
