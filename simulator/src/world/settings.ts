import { z } from 'zod'

const span = z.tuple([z.number().min(0).max(600_000), z.number().min(0).max(600_000)])

/** How Meta's rules are applied. */
export const settings = z.strictObject({
  /** When free text outside the 24 hours is refused: `async` by a failed status, `sync` at once with 400. */
  windowRefusal: z.enum(['async', 'sync']),
  /** One message per 6 s to one person, bursts of 45. */
  pairRate: z.boolean(),
  /** The number's messages a second. */
  throughput: z.boolean(),
  /** How long until sent, delivered and read are reported: shortest and longest, ms each. */
  sentAfter: span,
  deliveredAfter: span,
  readAfter: span,
  /** ms until a new template is approved. */
  approvalAfter: z.number().min(0),
})
export type Settings = z.infer<typeof settings>
export const settingsChange = settings.partial()

/** What Meta does, with a phone that is looked at. */
export const metaLike: Settings = {
  windowRefusal: 'async',
  pairRate: true,
  throughput: true,
  sentAfter: [20, 60],
  deliveredAfter: [40, 160],
  readAfter: [700, 1500],
  approvalAfter: 3000,
}
