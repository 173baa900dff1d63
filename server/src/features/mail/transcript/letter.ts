import type { Entry } from './entry.ts'

/** What a mail with a conversation says, before it is HTML or plain text. */
export type Letter = {
  locale: string
  tenant: string
  title: string
  /** What its sender wrote. */
  text: string
  facts: readonly (readonly [name: string, value: string])[]
  entries: readonly Entry[]
  /** How many there are and where the rest is. */
  count: string
  /** What is said of files that do not go along, though files do. */
  left: string | null
  answerTo: string
  foot: string
}
