import type { FeedEvent } from '@centralino/contract/feed.ts'
import type { ClientFrame, ServerFrame } from '@centralino/contract/live.ts'
import { backOff } from './back-off.ts'

// The contract's constant stands in a file of schemas, which must not reach the browser.
const PROTOCOL = 1
const PING_EVERY = 20_000
const ANSWER_WITHIN = 10_000

export type LiveState = 'connecting' | 'on' | 'off'

export type LiveOptions = {
  url: string
  /** The feed position up to which this client has applied everything. */
  cursor: number
  onEvents(events: readonly FeedEvent[]): void
  /** Too much was missed: load everything afresh and answer with its cursor. */
  onReset(): Promise<number>
  onEnded(): void
  onState(state: LiveState): void
  /** A connection was refused before it stood: whether the session is still there. */
  isSignedIn(): Promise<boolean>
  pingEvery?: number
  random?: () => number
}

export type LiveClient = {
  /** Whether the frame could be handed to an open connection. */
  send(frame: ClientFrame): boolean
  /** Connect now instead of after the pause; an open connection has to answer. */
  wake(): void
  /** The network says that it is gone. */
  sleep(): void
  stop(): void
}

/** The feed over a WebSocket: applies without gaps, reconnects by itself, ends when the session does. */
export function connectLive(options: LiveOptions): LiveClient {
  const { onEvents, onState, pingEvery = PING_EVERY, random = Math.random } = options
  let cursor = options.cursor
  let socket: WebSocket | undefined
  let attempt = 0
  let isStopped = false
  let isResetting = false
  let retry: ReturnType<typeof setTimeout> | undefined
  let heart: ReturnType<typeof setInterval> | undefined
  let deadline: ReturnType<typeof setTimeout> | undefined

  const send = (frame: ClientFrame): boolean => {
    if (socket?.readyState !== 1) return false
    socket.send(JSON.stringify(frame))
    return true
  }
  const hello = () => send({ type: 'hello', protocol: PROTOCOL, cursor })

  function expectAnswer() {
    deadline ??= setTimeout(lose, ANSWER_WITHIN)
  }
  function heard() {
    clearTimeout(deadline)
    deadline = undefined
  }

  function ask() {
    if (send({ type: 'ping' })) expectAnswer()
  }

  function connect() {
    clearTimeout(retry)
    retry = undefined
    if (isStopped || socket) return
    onState('connecting')
    const opening = new WebSocket(options.url)
    let isWelcome = false
    socket = opening
    expectAnswer()
    opening.onopen = () => hello()
    opening.onmessage = ({ data }) => {
      if (socket !== opening) return
      heard()
      const frame = JSON.parse(String(data)) as ServerFrame
      if (frame.type === 'welcome') isWelcome = true
      take(frame)
    }
    opening.onclose = ({ code }) => {
      if (socket !== opening) return
      lose()
      if (code === 4001 || !isWelcome) void endUnlessSignedIn()
    }
    clearInterval(heart)
    heart = setInterval(ask, pingEvery)
  }

  function take(frame: ServerFrame) {
    switch (frame.type) {
      case 'welcome':
        attempt = 0
        return onState('on')
      case 'events':
        return takeEvents(frame)
      case 'reset':
        return void reset()
      case 'ended':
        return end()
      case 'pong':
        return
    }
  }

  function takeEvents(frame: Extract<ServerFrame, { type: 'events' }>) {
    if (isResetting || frame.to <= cursor) return
    if (frame.from !== cursor) return void hello()
    cursor = frame.to
    onEvents(frame.events)
  }

  async function reset() {
    if (isResetting) return
    isResetting = true
    try {
      cursor = await options.onReset()
      isResetting = false
      hello()
    } catch {
      isResetting = false
      lose()
    }
  }

  /** Drops the connection and comes back after a pause that grows. */
  function lose() {
    const lost = socket
    socket = undefined
    heard()
    clearInterval(heart)
    lost?.close()
    if (isStopped) return
    onState('off')
    clearTimeout(retry)
    retry = setTimeout(connect, backOff(attempt, random))
    attempt += 1
  }

  async function endUnlessSignedIn() {
    if (!isStopped && !(await options.isSignedIn())) end()
  }

  function end() {
    if (isStopped) return
    stop()
    options.onEnded()
  }

  function stop() {
    isStopped = true
    clearTimeout(retry)
    lose()
  }

  connect()
  return {
    send,
    stop,
    wake() {
      if (socket) return ask()
      attempt = 0
      connect()
    },
    sleep: () => socket && lose(),
  }
}
