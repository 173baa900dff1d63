import type { FastifyReply, FastifyRequest } from 'fastify'

/** A session lasts this long at most, and this long without a request; milliseconds. */
export const sessionLife = 30 * 24 * 60 * 60 * 1000
export const sessionIdle = 12 * 60 * 60 * 1000

/** What the cookie carries: whose session it is, and the secret that proves it. */
export type SessionKey = { tenantId: number; token: string }

// Browsers keep `__Host-` cookies to this very host, but take them over HTTPS only.
const nameFor = (publicUrl: string): string => (isSecure(publicUrl) ? '__Host-centralino' : 'centralino')
const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https:')
const flags = (publicUrl: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(publicUrl) }) as const

export const readSessionCookie = (request: FastifyRequest, publicUrl: string): SessionKey | null => {
  const parts = /^([1-9]\d{0,8})\.([\w-]{43})$/.exec(request.cookies[nameFor(publicUrl)] ?? '')
  return parts ? { tenantId: Number(parts[1]), token: parts[2] as string } : null
}

export const setSessionCookie = (reply: FastifyReply, publicUrl: string, key: SessionKey): void => {
  reply.setCookie(nameFor(publicUrl), `${key.tenantId}.${key.token}`, {
    ...flags(publicUrl),
    maxAge: sessionLife / 1000,
  })
}

export const clearSessionCookie = (reply: FastifyReply, publicUrl: string): void => {
  reply.clearCookie(nameFor(publicUrl), flags(publicUrl))
}
