import { type Player, playerOrder, playerState } from '../scenarios/player.ts'
import type { ControlScope } from './control-scope.ts'
import { problem } from './views.ts'

export function scenarioRoutes(scope: ControlScope, player: Player): void {
  const tags = ['scenario']

  scope.get(
    '/scenario',
    { schema: { tags, summary: 'The scenario on stage, and which there are', response: { 200: playerState } } },
    async () => player.state(),
  )

  scope.put(
    '/scenario',
    {
      schema: {
        tags,
        summary: 'Choose a scenario, play or pause it, its speed, where it is',
        body: playerOrder,
        response: { 200: playerState, 404: problem },
      },
    },
    async (request, reply) =>
      player.order(request.body) ?? reply.status(404).send({ error: 'There is no such scenario' }),
  )
}
