import { observable } from '../lib/observable.ts'
import type { Store } from '../lib/storage.ts'

const STORE_AFTER = 300
const KEPT = 7 * 86_400_000

type Draft = { text: string; at: number }

/** What was begun and not sent, per conversation; kept over reload, expiry and sign-out of this user. */
export function createDrafts(store: Store, userId: string, now: () => number = Date.now) {
  const prefix = `draft.${userId}.`
  const stored = () => store.keys().filter((key) => key.startsWith(prefix))
  const read = () => {
    const found: Record<string, string> = {}
    for (const key of stored()) {
      const draft = readDraft(store.get(key))
      if (draft) found[key.slice(prefix.length)] = draft.text
    }
    return found
  }
  const all = observable<Readonly<Record<string, string>>>(read())
  // Storage is slow and shared by all tabs: not at every key.
  const unstored = new Map<string, string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush() {
    clearTimeout(timer)
    timer = undefined
    for (const [id, text] of unstored) {
      if (text === '') store.remove(prefix + id)
      else store.set(prefix + id, JSON.stringify({ text, at: now() } satisfies Draft))
    }
    unstored.clear()
  }
  const withDraft = (drafts: Readonly<Record<string, string>>, id: string, text: string) => {
    const { [id]: _, ...others } = drafts
    return text === '' ? others : { ...others, [id]: text }
  }

  return {
    all,
    of: (conversationId: string) => all.get()[conversationId] ?? '',
    set(conversationId: string, text: string) {
      all.set(withDraft(all.get(), conversationId, text))
      unstored.set(conversationId, text)
      timer ??= setTimeout(flush, STORE_AFTER)
    },
    /** Stores what has not been stored yet. */
    flush,
    /** What another tab has stored; what is being written here stays. */
    reread: () => all.set([...unstored].reduce((drafts, [id, text]) => withDraft(drafts, id, text), read())),
    /** Lets go of drafts that are a week old and whose conversation is not here any more. */
    forgetOld(open: readonly string[]) {
      const isHere = new Set(open.map((id) => prefix + id))
      for (const key of stored()) {
        const draft = readDraft(store.get(key))
        if (!isHere.has(key) && (!draft || now() - draft.at > KEPT)) store.remove(key)
      }
      this.reread()
    },
  }
}

function readDraft(kept: string | null): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(kept ?? '')
    if (typeof draft !== 'object' || draft === null || !('text' in draft) || !('at' in draft)) return undefined
    return typeof draft.text === 'string' && typeof draft.at === 'number'
      ? { text: draft.text, at: draft.at }
      : undefined
  } catch {
    return undefined
  }
}
