import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import type { Player } from '../scenarios/player.ts'
import type { Simulator } from '../simulator.ts'
import { bookRoutes } from './book-routes.ts'
import { controlScope } from './control-scope.ts'
import { customerRoutes } from './customer-routes.ts'
import { controlMediaRoutes } from './media-routes.ts'
import { scenarioRoutes } from './scenario-routes.ts'
import { troubleRoutes } from './trouble-routes.ts'

declare module 'fastify' {
  interface FastifyInstance {
    simulatorOpenapi(): unknown
  }
}

/** The control API with its own OpenAPI document, apart from that of the product it may be mounted in. */
export function controlRoutes(simulator: Simulator, player: Player) {
  return async (scope: FastifyInstance): Promise<void> => {
    scope.addHook('onRequest', async (request, reply) => {
      // A page from elsewhere must not steer the simulator of whoever looks at it.
      if (fromElsewhere(request.headers)) return reply.status(403).send({ error: 'Another site may not do this' })
    })
    await scope.register(swagger, {
      decorator: 'simulatorOpenapi' as 'swagger',
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'Simulator control API',
          version: '1',
          description: 'Steers a pretend Meta: customers, their messages, faults, load, and the book of what happened.',
        },
      },
      // Every route of the simulator is hidden from the product's document; in this one those of the control API show.
      transform: (input) =>
        jsonSchemaTransform({ ...input, schema: { ...input.schema, hide: input.schema?.tags === undefined } }),
    })
    await scope.register(
      async (inner) => {
        const control = controlScope(inner)
        customerRoutes(control, simulator)
        troubleRoutes(control, simulator)
        bookRoutes(control, simulator)
        controlMediaRoutes(control, simulator)
        scenarioRoutes(control, player)
      },
      { prefix: '/v1' },
    )
    scope.get('/openapi.json', async () => scope.simulatorOpenapi())
  }
}

/** Whether a browser says that another site sent this. */
export function fromElsewhere(headers: { origin?: string | undefined; host?: string | undefined }): boolean {
  if (headers.origin === undefined) return false
  return URL.parse(headers.origin)?.host !== headers.host
}
