import type { FastifyInstance } from 'fastify'
import type { Simulator } from '../simulator.ts'
import { prepareGraphScope } from './graph-scope.ts'
import { mediaRoutes } from './media-routes.ts'
import { messageRoutes } from './message-routes.ts'
import { nodeRoutes } from './node-routes.ts'
import { subscriptionRoutes } from './subscription-routes.ts'
import { templateRoutes } from './template-routes.ts'

/** `/:version/:node[/:edge]` as graph.facebook.com has it, for every version. */
export function graphRoutes(simulator: Simulator) {
  return async (scope: FastifyInstance): Promise<void> => {
    prepareGraphScope(scope, simulator)
    messageRoutes(scope, simulator)
    mediaRoutes(scope, simulator)
    templateRoutes(scope, simulator)
    subscriptionRoutes(scope, simulator)
    nodeRoutes(scope, simulator)
  }
}
