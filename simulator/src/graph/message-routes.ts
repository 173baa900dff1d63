import type { FastifyInstance } from 'fastify'
import type { Simulator } from '../simulator.ts'
import type { GraphRequest } from './graph-call.ts'
import { noSuchObject } from './graph-refusal.ts'
import { markRead } from './mark-read.ts'
import { sendMessage } from './send-message.ts'

export function messageRoutes(scope: FastifyInstance, simulator: Simulator): void {
  scope.post('/:version/:node/messages', async (request: GraphRequest) => {
    const { node } = request.params
    const home = simulator.world.numbers.get(node)
    if (home === undefined) throw noSuchObject('post', node)
    const { body, graphCall } = request
    const reads = typeof body === 'object' && body !== null && 'status' in body
    return reads ? markRead(simulator, node, body, graphCall) : sendMessage(simulator, home, body, graphCall)
  })
}
