import { createHash, timingSafeEqual } from 'node:crypto'

export type HandshakeAnswer = { status: 200; challenge: string } | { status: 403 }

/**
 * Answers Meta's GET when a callback address is saved: the bare challenge if the verify token is one of ours.
 * Accepts `hub.mode` flat, with underscores, or nested as `hub: {mode}` (some query parsers do that).
 */
export function answerHandshake(query: Record<string, unknown>, verifyTokens: readonly string[]): HandshakeAnswer {
  const token = hubValue(query, 'verify_token')
  const challenge = hubValue(query, 'challenge')
  if (hubValue(query, 'mode') !== 'subscribe' || !token || !challenge) return { status: 403 }
  const known = verifyTokens.some((ours) => ours !== '' && sameText(ours, token))
  return known ? { status: 200, challenge } : { status: 403 }
}

function hubValue(query: Record<string, unknown>, name: string): string | undefined {
  const nested = query.hub
  const inNested = typeof nested === 'object' && nested !== null ? (nested as Record<string, unknown>)[name] : undefined
  const value = query[`hub.${name}`] ?? query[`hub_${name}`] ?? inNested
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : undefined
}

// Digests have one length, so the comparison tells nothing about the token's.
function sameText(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
}
