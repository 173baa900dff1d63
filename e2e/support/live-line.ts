import { apiPrefix } from '@centralino/contract/endpoint.ts'
import type { FeedEvent } from '@centralino/contract/feed.ts'
import { type ClientFrame, liveProtocol, serverFrame } from '@centralino/contract/live.ts'
import type { AgentSession } from './agent-session.ts'

export type Hearers = {
  event(event: FeedEvent): void
  /** Too much was missed; resolves to the position of what was loaded afresh. */
  reset(): Promise<number>
}

// The browser's WebSocket takes no headers, Node's does.
const NodeSocket = WebSocket as unknown as new (url: string, init: { headers: Record<string, string> }) => WebSocket
const pauseMs = 100

/** The feed over a socket that comes back by itself and goes on from its cursor. */
export class LiveLine {
  cursor = 0
  readonly #session: AgentSession
  readonly #hearers: Hearers
  #socket: WebSocket | undefined
  #closed = false

  constructor(session: AgentSession, hearers: Hearers) {
    this.#session = session
    this.#hearers = hearers
  }

  open(): void {
    if (this.#closed) return
    const { url, cookie } = this.#session
    const socket = new NodeSocket(`${url.replace(/^http/, 'ws')}${apiPrefix}/live`, { headers: { cookie } })
    this.#socket = socket
    socket.addEventListener('open', () => this.#say({ type: 'hello', protocol: liveProtocol, cursor: this.cursor }))
    socket.addEventListener('message', ({ data }) => this.#hear(socket, String(data)))
    socket.addEventListener('close', () => setTimeout(() => this.open(), pauseMs))
    socket.addEventListener('error', () => undefined)
  }

  close(): void {
    this.#closed = true
    this.#socket?.close()
  }

  #say(frame: ClientFrame): void {
    this.#socket?.send(JSON.stringify(frame))
  }

  #hear(socket: WebSocket, text: string): void {
    const frame = serverFrame.parse(JSON.parse(text))
    if (frame.type === 'reset') {
      void this.#hearers.reset().then((cursor) => {
        this.cursor = cursor
        this.#say({ type: 'hello', protocol: liveProtocol, cursor })
      })
      return
    }
    if (frame.type !== 'events') return
    // Something was missed in between: the next hello brings it.
    if (frame.from !== this.cursor) return socket.close()
    this.cursor = frame.to
    for (const event of frame.events) this.#hearers.event(event)
  }
}
