import { type FixedAnswers, normaliseAnswers } from '@centralino/contract/writing.ts'
import { observable } from '../lib/observable.ts'
import type { Store } from '../lib/storage.ts'

const KEPT = 7 * 86_400_000

/** What a predefined message brought besides its text: what the customer may choose, and what its text still leaves open. */
export type Prepared = { answers: FixedAnswers | null; open: readonly string[] }

/** Per conversation; kept with the draft, over reload. */
export function createPrepared(store: Store, userId: string, now: () => number = Date.now) {
  const prefix = `prepared.${userId}.`
  const all = observable<Readonly<Record<string, Prepared>>>(readAll(store, prefix, now()))
  return {
    all,
    set(conversationId: string, prepared: Prepared | null) {
      const { [conversationId]: _, ...others } = all.get()
      const isNothing = prepared === null || (prepared.answers === null && prepared.open.length === 0)
      all.set(isNothing ? others : { ...others, [conversationId]: prepared })
      if (isNothing) store.remove(prefix + conversationId)
      else store.set(prefix + conversationId, JSON.stringify({ ...prepared, at: now() }))
    },
  }
}

function readAll(store: Store, prefix: string, now: number): Readonly<Record<string, Prepared>> {
  const found: Record<string, Prepared> = {}
  for (const key of store.keys().filter((one) => one.startsWith(prefix))) {
    const prepared = read(store.get(key), now)
    if (prepared) found[key.slice(prefix.length)] = prepared
    else store.remove(key)
  }
  return found
}

function read(kept: string | null, now: number): Prepared | undefined {
  try {
    const { answers, open, at } = JSON.parse(kept ?? '') as Prepared & { at: number }
    if (now - at > KEPT || !Array.isArray(open)) return undefined
    // Whatever is not of this shape throws.
    return { answers: answers && normaliseAnswers(answers), open: open.map(String) }
  } catch {
    return undefined
  }
}
