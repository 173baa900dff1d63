import { z } from 'zod'
import { book, countBook, listBook } from '../book/read-book.ts'
import type { Simulator } from '../simulator.ts'
import type { ControlScope } from './control-scope.ts'
import { createLoadRun, loadOrder } from './load-run.ts'
import { viewWorld } from './view-world.ts'
import { transcriptEntry, worldView } from './views.ts'

const loadState = z.object({ running: z.boolean(), planned: z.number(), written: z.number() })

export function bookRoutes(scope: ControlScope, simulator: Simulator): void {
  const { world, transcript, attempts, now } = simulator
  const loadRun = createLoadRun(simulator)
  const tags = ['book']

  scope.get(
    '/world',
    { schema: { tags, summary: 'Businesses, customers, faults and settings', response: { 200: worldView } } },
    async () => viewWorld(simulator),
  )

  scope.get(
    '/book',
    {
      schema: {
        tags,
        summary: 'What was sent, accepted, delivered and answered: counts, and every message if lists=all',
        querystring: z.object({ lists: z.enum(['all', 'none']).default('all'), numberId: z.string().optional() }),
        response: { 200: book },
      },
    },
    async (request) => {
      const { lists, numberId } = request.query
      const listed = lists === 'none' ? { inbound: [], outbound: [] } : listBook(world, numberId)
      return { counts: countBook(world, attempts, now()), ...listed }
    },
  )

  scope.get(
    '/transcript',
    {
      schema: {
        tags,
        summary: 'The newest calls of both directions with the rule each met, newest first',
        querystring: z.object({
          filter: z.enum(['all', 'refused', 'faults']).default('all'),
          limit: z.coerce.number().int().min(1).max(2000).default(200),
        }),
        response: { 200: z.array(transcriptEntry) },
      },
    },
    async (request) => transcript.entries(request.query.filter, request.query.limit),
  )

  scope.post(
    '/reset',
    { schema: { tags, summary: 'Forget everything, bring the seeds back', response: { 200: worldView } } },
    async () => {
      loadRun.stop()
      await simulator.reset()
      return viewWorld(simulator)
    },
  )

  scope.post(
    '/load',
    {
      schema: {
        tags: ['load'],
        summary: 'Customers write at a steady pace',
        body: loadOrder,
        response: { 200: loadState },
      },
    },
    async (request) => loadRun.start(request.body),
  )
  scope.get(
    '/load',
    { schema: { tags: ['load'], summary: 'How far the load run is', response: { 200: loadState } } },
    async () => loadRun.state(),
  )
  scope.delete(
    '/load',
    { schema: { tags: ['load'], summary: 'Stop the load run', response: { 200: loadState } } },
    async () => loadRun.stop(),
  )
  scope.addHook('onClose', async () => void loadRun.stop())
}
