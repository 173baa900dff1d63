/** Somebody of the team who can be named in a note. */
export interface Nameable {
  id: string
  name: string
}

export type NotePart = { text: string } | { mention: Nameable }

/** A note in pieces: who is named with an @ before the whole name, and the text between. The longest name that fits counts. */
export function noteParts(text: string, people: readonly Nameable[]): NotePart[] {
  const longestFirst = people.filter(({ name }) => name !== '').sort((a, b) => b.name.length - a.name.length)
  const parts: NotePart[] = []
  let from = 0
  let at = text.indexOf('@')
  while (at >= 0) {
    const person = isWordBefore(text, at) ? undefined : longestFirst.find(({ name }) => isNamedAt(text, at + 1, name))
    if (person) {
      if (at > from) parts.push({ text: text.slice(from, at) })
      parts.push({ mention: person })
      from = at + 1 + person.name.length
    }
    at = text.indexOf('@', person ? from : at + 1)
  }
  if (from < text.length) parts.push({ text: text.slice(from) })
  return parts
}

/** Who is named in a note, each once. */
export function mentionedIn(text: string, people: readonly Nameable[]): string[] {
  return [...new Set(noteParts(text, people).flatMap((part) => ('mention' in part ? [part.mention.id] : [])))]
}

/** What is being written after an @ that ends at the cursor, and where the @ is; null when nobody is being named there. */
export function mentionAt(text: string, cursor: number): { start: number; query: string } | null {
  const start = cursor === 0 ? -1 : text.lastIndexOf('@', cursor - 1)
  if (start < 0 || isWordBefore(text, start)) return null
  const query = text.slice(start + 1, cursor)
  // A name has few words; further on it is a sentence.
  return query.includes('\n') || query.length > 40 || query.split(' ').length > 3 ? null : { start, query }
}

const letter = /[\p{L}\p{N}_]$/u

/** An address is no mention: anna@example.org. */
function isWordBefore(text: string, at: number): boolean {
  return letter.test(text.slice(Math.max(0, at - 2), at))
}

function isNamedAt(text: string, at: number, name: string): boolean {
  const after = text.slice(at + name.length, at + name.length + 2)
  return text.startsWith(name, at) && !/^[\p{L}\p{N}_]/u.test(after)
}
