import { fold } from '../message/fold.ts'

/** Raises conversations whose first message has one of the words; a higher priority is served first. */
export interface PriorityRule {
  words: readonly string[]
  priority: number
}

/**
 * How urgent the rules find a message: the highest priority of those that have one of their words in it, 0 without any. Words are
 * whole ones, or several in a row; case, accents and what stands between them do not matter.
 */
export function urgencyOf(text: string, rules: readonly PriorityRule[]): number {
  if (rules.length === 0) return 0
  const said = ` ${folded(text)} `
  const met = rules.filter(({ words }) => words.some((word) => isSaid(folded(word), said)))
  return Math.max(0, ...met.map(({ priority }) => priority))
}

function isSaid(word: string, said: string): boolean {
  return word !== '' && said.includes(` ${word} `)
}

/** Only what distinguishes words, with one space between them. */
function folded(text: string): string {
  return fold(text)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
