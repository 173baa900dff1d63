import type { ClientFrame, ServerFrame } from '@centralino/contract/live.ts'
import { type WebSocket, WebSocketServer } from 'ws'
import { until } from './until.ts'

/** A real WebSocket server that does what a test tells it. */
export async function liveServer() {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  const heard: ClientFrame[] = []
  const sockets: WebSocket[] = []
  let onHello: ((cursor: number | null) => ServerFrame | undefined) | undefined = (cursor) => ({
    type: 'welcome',
    protocol: 1,
    cursor: cursor ?? 0,
  })
  server.on('connection', (socket) => {
    sockets.push(socket)
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data)) as ClientFrame
      heard.push(frame)
      const answer = frame.type === 'hello' ? onHello?.(frame.cursor) : undefined
      if (answer) socket.send(JSON.stringify(answer))
    })
  })
  return {
    url: `ws://127.0.0.1:${port}`,
    heard,
    sockets,
    hellos: () => heard.flatMap((frame) => (frame.type === 'hello' ? [frame.cursor] : [])),
    answerHello(answer: typeof onHello) {
      onHello = answer
    },
    async send(frame: ServerFrame) {
      await until(() => sockets.length > 0)
      sockets.at(-1)?.send(JSON.stringify(frame))
    },
    drop: () => sockets.at(-1)?.terminate(),
    async close() {
      for (const socket of sockets) socket.terminate()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
