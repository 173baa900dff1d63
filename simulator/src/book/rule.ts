import type { Rule } from './transcript.ts'

/** English sentences of the transcript; `{name}` is filled from the values, `*…*` is bold on the page. */
export const sentences = {
  windowOpen: 'Window open for {left}',
  windowClosedTemplate: 'Window closed, so a template: *{name}* is approved',
  template: 'Template *{name}* is approved, its parameters fit',
  refused: '{reason}',
  refusedLater: 'Accepted, then failed: *{reason}*',
  marked: 'This message and all before it are read',
  typing: 'Read, and typing for 25 s or until the next message',
  listLimits: '{rows} rows of 10, button text {letters} of 20 characters',
  buttonLimits: '{buttons} buttons of 3',
  done: 'Done',
  media: '{mime}, {size}',
  answered: 'Answered after {ms} ms',
  userIdOnly: '@{username} has no phone number: *user id only*, answered after {ms} ms',
  answeredBatch: '{count} changes in one POST, answered after {ms} ms',
  badAnswer: 'Not 200, so it will come again in {again}',
  badAnswerOnce: 'Signed with another secret: *refused, as it must be*',
  badSignatureTaken: '*A wrong signature was accepted*',
  noAnswer: 'Nobody answers at this address; again in {again}',
  timedOut: 'No answer within {seconds} s, so it will come again in {again}',
  duplicate: '*Duplicate fault*: the same delivery again, answered after {ms} ms',
  reorder: '*Reorder fault*: let the next one go first, answered after {ms} ms',
  delay: '*Delay fault*: held back for {held}, answered after {ms} ms',
  lostAnswer: '*Lost answer*: carried out, and nobody was told',
  lateAnswer: '*Late answer*: told after {held}',
  tooMany: '*Fault 429*: not carried out, code 130429',
  serverError: '*Fault 500*: not carried out, code 131000',
  handshake: 'Verify token known, challenge echoed',
} as const

export type RuleKey = keyof typeof sentences

export function rule(key: RuleKey, values: Record<string, string | number> = {}): Rule {
  const text = sentences[key].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  return { key, values, text }
}

/** A span for reading: `0.4 s`, `12 min`, `23 h 58 min`. */
export function spanText(ms: number): string {
  if (ms < 60_000) return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`
  const minutes = Math.floor(ms / 60_000)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
