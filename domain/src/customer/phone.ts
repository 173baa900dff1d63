/**
 * A phone number as somebody wrote it, in digits with its country code; null when it is none, or without a country code (plus
 * or two zeros), which nobody can guess. Longest and shortest are those of E.164.
 */
export function readPhone(written: string): string | null {
  const bare = written.replaceAll(/[\s().\-/\u00a0\u2010-\u2015\u200e\u200f\u202a-\u202e]/g, '')
  const [, digits] = /^(?:\+|00)([1-9]\d{6,14})$/.exec(bare) ?? []
  return digits ?? null
}
