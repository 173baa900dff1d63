import { z } from 'zod'
import { allOff, changeFaults, faults, faultsChange } from '../faults/faults.ts'
import { CannotWrite } from '../handset/write-message.ts'
import type { Simulator } from '../simulator.ts'
import { newHookId } from '../webhook/ids.ts'
import { settings, settingsChange } from '../world/settings.ts'
import type { ControlScope } from './control-scope.ts'
import { problem } from './views.ts'

const tags = ['trouble']

const rawDelivery = z.strictObject({
  /** The whole body: an object that is written as JSON, or a text that is sent byte for byte. */
  body: z.union([z.string(), z.record(z.string(), z.unknown())]),
  /** Whose app secret signs; absent: the first business. */
  businessId: z.string().optional(),
  badSignature: z.boolean().default(false),
  /** Whether it is sent again until it is answered 200. */
  retry: z.boolean().default(true),
})

/** What came back: an HTTP status, 0 if nobody answered. */
const outcome = z.object({ id: z.string(), code: z.number(), ms: z.number() })

export function troubleRoutes(scope: ControlScope, simulator: Simulator): void {
  const { world, ledger, faultBox, deliverer, now } = simulator

  scope.get(
    '/faults',
    { schema: { tags, summary: 'The faults and their strengths', response: { 200: faults } } },
    async () => faultBox.current(),
  )

  scope.put(
    '/faults',
    {
      schema: {
        tags,
        summary: 'Switch faults; what is not named stays. Naming the seed starts the dice anew',
        body: faultsChange,
        response: { 200: faults },
      },
    },
    async (request) => {
      faultBox.set(changeFaults(faultBox.current(), request.body), request.body.seed !== undefined)
      return faultBox.current()
    },
  )

  scope.post('/faults/off', { schema: { tags, summary: 'All faults off', response: { 200: faults } } }, async () => {
    faultBox.set(allOff(faultBox.current()), false)
    return faultBox.current()
  })

  scope.get(
    '/settings',
    { schema: { tags, summary: 'How Meta’s rules are applied', response: { 200: settings } } },
    async () => world.settings,
  )

  scope.put(
    '/settings',
    {
      schema: {
        tags,
        summary: 'Change how Meta’s rules are applied; what is not named stays',
        body: settingsChange,
        response: { 200: settings },
      },
    },
    async (request) => {
      ledger.record({ t: 'settings', settings: settings.parse({ ...world.settings, ...request.body }) })
      return world.settings
    },
  )

  scope.post(
    '/deliveries',
    {
      schema: {
        tags,
        summary: 'Send any webhook body, signed; answers with what the first attempt brought',
        body: rawDelivery,
        response: { 200: outcome, 409: problem },
      },
    },
    async (request) => {
      const { body, badSignature, retry } = request.body
      const businessId = request.body.businessId ?? world.businesses.keys().next().value ?? ''
      if (!world.businesses.has(businessId)) throw new CannotWrite(`There is no business ${businessId}`)
      const id = newHookId()
      const first = deliverer.firstOutcome(id)
      ledger.record({
        t: 'hook',
        hook: {
          id,
          businessId,
          numberId: null,
          queue: `raw ${id}`,
          at: now(),
          what: 'by hand',
          change: null,
          raw: typeof body === 'string' ? body : JSON.stringify(body),
          badSignature,
          once: badSignature || !retry,
          inboundId: null,
        },
      })
      const { code, ms } = await first
      return { id, code: typeof code === 'number' ? code : 0, ms: Math.round(ms) }
    },
  )
}
