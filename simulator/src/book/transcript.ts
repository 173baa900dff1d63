/** What a line of the transcript says in one sentence; the page has the same sentences in each of its languages. */
export type Rule = { key: string; values: Record<string, string | number>; text: string }

export type TranscriptEntry = {
  id: number
  at: number
  /** `call`: the business called us. `webhook`: we called the business. */
  direction: 'call' | 'webhook'
  call: string
  /** HTTP status, Meta's error code if there is one, 0 if nobody answered. */
  code: number
  outcome: 'passed' | 'refused' | 'fault'
  rule: Rule
}

export type Transcript = {
  write(entry: Omit<TranscriptEntry, 'id'>): void
  entries(filter: 'all' | 'refused' | 'faults', limit: number): TranscriptEntry[]
  listen(listener: (entry: TranscriptEntry) => void): void
  clear(): void
}

const kept = 2000

/** The newest calls, kept in memory: the journal has the facts, this is for eyes. */
export function createTranscript(): Transcript {
  let entries: TranscriptEntry[] = []
  let next = 1
  const listeners: ((entry: TranscriptEntry) => void)[] = []
  return {
    write(fields) {
      const entry = { id: next++, ...fields }
      entries.push(entry)
      if (entries.length > kept * 2) entries = entries.slice(-kept)
      for (const listener of listeners) listener(entry)
    },
    entries(filter, limit) {
      const wanted = filter === 'all' ? null : filter === 'refused' ? 'refused' : 'fault'
      const found = wanted === null ? entries : entries.filter((entry) => entry.outcome === wanted)
      return found.slice(-Math.min(limit, kept)).reverse()
    },
    listen: (listener) => listeners.push(listener),
    clear: () => {
      entries = []
    },
  }
}
