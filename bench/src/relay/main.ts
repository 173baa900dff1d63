// The least that can stand between a webhook and a socket: takes the POST, passes it on, answers. A process of its own, like the
// server it is compared with.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'

type Body = { entry: { changes: { value: { messages: { id: string; text: { body: string } }[] } }[] }[] }

const sockets = new Set<WebSocket>()
let cursor = 0

const frameOf = (body: Body): string => {
  const messages = body.entry.flatMap(({ changes }) => changes.flatMap(({ value }) => value.messages))
  const events = messages.map(({ id, text }) => ({
    type: 'conversation',
    // As long as what the server says of a conversation and of a message.
    conversation: { filler: '.'.repeat(1_100) },
    messages: [{ wamid: id, text, filler: '.'.repeat(500) }],
  }))
  return JSON.stringify({ type: 'events', from: cursor, to: ++cursor, events })
}

const http = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => void chunks.push(chunk))
  request.on('end', () => {
    const frame = frameOf(JSON.parse(Buffer.concat(chunks).toString()) as Body)
    for (const socket of sockets) socket.send(frame)
    response.writeHead(200, { 'content-length': 0 }).end()
  })
})

new WebSocketServer({ server: http }).on('connection', (socket) => {
  sockets.add(socket)
  socket.on('close', () => sockets.delete(socket))
  socket.once('message', () => socket.send(JSON.stringify({ type: 'welcome', protocol: 1, cursor })))
})

http.listen(0, '127.0.0.1', () => process.send?.((http.address() as AddressInfo).port))
process.on('disconnect', () => process.exit(0))
