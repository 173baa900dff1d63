/** What a text may leave open and Centralino knows; every other name in braces is for the person who sends it. */
export const placeholderNames = [
  'customer',
  'customer.first',
  'customer.phone',
  'agent',
  'agent.first',
  'number',
  'date',
  'time',
] as const

export type PlaceholderName = (typeof placeholderNames)[number]

/** What is known now; what is not known is absent or ''. */
export type PlaceholderValues = Partial<Record<PlaceholderName, string>>

/** The same words for those who write in Italian. */
const italian: Readonly<Record<string, PlaceholderName>> = {
  cliente: 'customer',
  'cliente.nome': 'customer.first',
  'cliente.telefono': 'customer.phone',
  agente: 'agent',
  'agente.nome': 'agent.first',
  numero: 'number',
  data: 'date',
  ora: 'time',
}

/** Something left open in a text: `{name}` or `{name|what to say when it is not known}`. */
export interface Gap {
  /** As it stands in the text, braces included. */
  whole: string
  name: string
  fallback: string | null
  start: number
}

const gap = /\{(\p{L}[\p{L}\p{N}_. -]{0,39})(?:\|([^{}\n]{0,200}))?\}/gu

/** What a text leaves open, in its order. */
export function gapsIn(text: string): Gap[] {
  return [...text.matchAll(gap)].map((found) => ({
    whole: found[0],
    name: (found[1] ?? '').trim(),
    fallback: found[2] ?? null,
    start: found.index,
  }))
}

/** A text with what is known put in; `open` is what somebody still has to write, as it stands in the text, each once. */
export interface Filled {
  text: string
  open: string[]
}

/** Puts in what is known, else what the text says instead; what is neither stays and is open. What is put in is never read again. */
export function fill(text: string, values: PlaceholderValues): Filled {
  const open = new Set<string>()
  let filled = ''
  let at = 0
  for (const { whole, name, fallback, start } of gapsIn(text)) {
    const value = knownValue(name, values) || fallback
    if (value === null) open.add(whole)
    const before = filled + text.slice(at, start)
    filled = value === '' ? withoutGap(before) : before + (value ?? whole)
    at = start + whole.length
  }
  return { text: filled + text.slice(at), open: [...open] }
}

/** Where nothing is put in, no space or comma is left for it: “Hello {customer|}, …” without a name is “Hello, …”. */
function withoutGap(before: string): string {
  return before.replace(/,? $/, '')
}

function knownValue(name: string, values: PlaceholderValues): string {
  const known = italian[name.toLowerCase()] ?? name.toLowerCase()
  return placeholderNames.some((one) => one === known) ? (values[known as PlaceholderName] ?? '').trim() : ''
}
