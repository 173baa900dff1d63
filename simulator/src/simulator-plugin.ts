import type { FastifyInstance } from 'fastify'
import { controlRoutes } from './control/control-routes.ts'
import { uploadBytes } from './graph/check-upload.ts'
import { graphRoutes } from './graph/graph-routes.ts'
import { liveSocket } from './live/live-socket.ts'
import { pageRoutes } from './page/page-routes.ts'
import { scenarioLibrary } from './scenarios/library.ts'
import { createPlayer } from './scenarios/player.ts'
import { createSimulator } from './simulator.ts'
import { type BusinessInput, business, demoBusiness } from './world/business.ts'

export type SimulatorPluginOptions = {
  /** Where webhooks go: an address, or a function if it is known only once the server listens. */
  callbackUrl: string | (() => string)
  /** File that keeps the talk over a restart; absent: memory only. Media lie beside it. */
  journal?: string
  /** Absent: the demo world with two numbers. */
  businesses?: BusinessInput[]
  /** Where others reach the prefix this plugin is mounted under, for media addresses in webhooks; absent: found out by listening. */
  publicUrl?: string
  /** Where “Open the console” leads (`/`); empty: there is no such link. */
  consoleUrl?: string
  now?: () => number
  /** Webhook POSTs at the same time (64). */
  connections?: number
  /** How long a webhook may take, ms (20,000 as at Meta). */
  timeoutMs?: number
}

/** A pretend Meta, mountable at any prefix: `graph/`, `control/`, `live` and the phones page at its root. */
export async function simulatorPlugin(fastify: FastifyInstance, options: SimulatorPluginOptions): Promise<void> {
  const { callbackUrl } = options
  const simulator = await createSimulator({
    ...options,
    businesses: options.businesses?.map((one) => business.parse(one)) ?? [demoBusiness],
    callbackUrl: typeof callbackUrl === 'string' ? () => callbackUrl : callbackUrl,
    graphUrl: () => graphUrl(fastify, options.publicUrl),
  })
  const player = createPlayer(simulator, scenarioLibrary())
  simulator.onReset(() => void player.order({ playing: false, position: 0 }))
  // The product's own document must not list a pretend Meta.
  fastify.addHook('onRoute', (route) => {
    route.schema = { ...route.schema, hide: true }
  })
  takeBodies(fastify)
  await fastify.register(graphRoutes(simulator), { prefix: '/graph' })
  await fastify.register(controlRoutes(simulator, player), { prefix: '/control' })
  liveSocket(fastify, simulator, player)
  await fastify.register(pageRoutes, { consoleUrl: options.consoleUrl ?? '/' })
  fastify.addHook('onClose', () => {
    player.stop()
    return simulator.close()
  })
}

/** JSON as JSON, anything else as its bytes, whatever the surrounding server does with bodies. */
function takeBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers()
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    fastify.getDefaultJsonParser('ignore', 'ignore'),
  )
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_: unknown, body: string | Buffer) => Object.fromEntries(new URLSearchParams(body.toString())),
  )
  fastify.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: uploadBytes + 65_536 },
    async (_: unknown, body: string | Buffer) => body,
  )
}

function graphUrl(fastify: FastifyInstance, publicUrl: string | undefined): string | null {
  if (publicUrl !== undefined) return `${publicUrl}/graph`
  const address = fastify.server.address()
  return address !== null && typeof address === 'object' ? `${fastify.listeningOrigin}${fastify.prefix}/graph` : null
}
