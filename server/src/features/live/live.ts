import { apiPrefix } from '@centralino/contract/endpoint.ts'
import { clientFrame, type ServerFrame } from '@centralino/contract/live.ts'
import websocket from '@fastify/websocket'
import type { FastifyInstance } from 'fastify'
import type { WebSocket } from 'ws'
import type { App } from '../../platform/app.ts'
import { frameText } from '../../platform/feed/frame-text.ts'
import type { Listener } from '../../platform/feed/hub.ts'
import { isOwnOrigin } from '../../platform/http/origin.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Authenticate, Session } from '../../platform/http/session.ts'
import { showTyping } from '../messages/show-typing.ts'
import { connect } from '../presence/keep-presence.ts'

/** A browser that takes nothing for this long is cut off rather than filled up; it comes back with its cursor. */
const bufferLimit = 8 * 1024 * 1024
const pingEvery = 30_000

/** Somebody of the tenant sees a console, or no more. */
type OnSeen = (tenantId: number) => void

/** `GET /api/v1/live`: the feed over a WebSocket, for the user of the session cookie. */
export const mountLive = (http: FastifyInstance, app: App, authenticate: Authenticate, onSeen: OnSeen): void => {
  void http.register(async (scope) => {
    await scope.register(websocket, { options: { maxPayload: 64 * 1024, perMessageDeflate: false } })
    scope.route({
      method: 'GET',
      url: `${apiPrefix}/live`,
      schema: { hide: true },
      onRequest: async (request) => {
        if (!isOwnOrigin(request, app.config.publicUrl)) throw new Refusal('wrong_origin')
        request.session = await authenticate(request)
        if (!request.session) throw new Refusal('not_signed_in')
      },
      handler: async () => {
        throw new Refusal('invalid_request', { problems: [{ where: 'headers', what: 'this is a WebSocket' }] })
      },
      wsHandler: (socket, request) =>
        converse(app, socket, request.session as Session, { ask: () => authenticate(request), onSeen }),
    })
  })
}

type Means = { ask: () => Promise<Session | null>; onSeen: OnSeen }

const converse = (app: App, socket: WebSocket, session: Session, means: Means): void => {
  const listener: Listener = {
    ...session,
    sessionId: session.id,
    send(frame: ServerFrame) {
      if (socket.readyState !== socket.OPEN) return
      if (socket.bufferedAmount > bufferLimit) socket.terminate()
      else socket.send(frameText(frame))
    },
    close: () => socket.close(4001, 'session ended'),
  }
  let alive = true
  const heart = setInterval(() => {
    if (!alive) return socket.terminate()
    alive = false
    socket.ping()
  }, pingEvery)
  socket.on('pong', () => {
    alive = true
  })
  socket.on('message', (data) => {
    alive = true
    answer(app, listener, session, means, String(data)).catch((err: unknown) => {
      app.log.error({ err }, 'a frame could not be handled')
      socket.close(1011, 'internal')
    })
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    clearInterval(heart)
    app.hub.leave(listener)
    means.onSeen(session.tenantId)
  })
}

const answer = async (
  app: App,
  listener: Listener,
  session: Session,
  { ask, onSeen }: Means,
  text: string,
): Promise<void> => {
  const frame = clientFrame.safeParse(jsonOf(text))
  if (!frame.success) return listener.close()
  switch (frame.data.type) {
    case 'hello':
      // Saying hello again starts over from the cursor given.
      app.hub.leave(listener)
      listener.actor = ((await ask()) ?? session).actor
      await app.hub.join(listener, frame.data.cursor)
      onSeen(session.tenantId)
      return connect(app, session)
    case 'ping':
      app.hub.progress(listener)
      return listener.send({ type: 'pong' })
    case 'watch':
      return app.hub.watch(listener, frame.data.view)
    case 'visible':
      app.hub.show(listener, frame.data.visible)
      return onSeen(session.tenantId)
    case 'typing':
      return showTyping(app, session, frame.data.conversationId)
  }
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
