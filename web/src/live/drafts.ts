import { observable } from '../lib/observable.ts'
import type { Store } from '../lib/storage.ts'

/** What was begun and not sent, per conversation; kept over reload, expiry and sign-out of this user. */
export function createDrafts(store: Store, userId: string) {
  const prefix = `draft.${userId}.`
  const read = () => {
    const found: Record<string, string> = {}
    for (const key of store.keys()) {
      if (key.startsWith(prefix)) found[key.slice(prefix.length)] = store.get(key) ?? ''
    }
    return found
  }
  const all = observable<Readonly<Record<string, string>>>(read())
  return {
    all,
    of: (conversationId: string) => all.get()[conversationId] ?? '',
    set(conversationId: string, text: string) {
      const { [conversationId]: _, ...others } = all.get()
      if (text === '') store.remove(prefix + conversationId)
      else store.set(prefix + conversationId, text)
      all.set(text === '' ? others : { ...others, [conversationId]: text })
    },
    reread: () => all.set(read()),
  }
}
