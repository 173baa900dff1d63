/** Days of the tenant's calendar, both included; without one there is no bound. */
export type Period = { from?: string | undefined; to?: string | undefined }

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** What an address or anything else from outside says about a period. */
export const periodOf = ({ from, to }: Record<string, unknown>): Period => ({
  ...(typeof from === 'string' && DAY.test(from) ? { from } : {}),
  ...(typeof to === 'string' && DAY.test(to) ? { to } : {}),
})
