import { observable } from '../lib/observable.ts'

export type Notice = {
  id: number
  /** Ink: it was done, or somebody else did it. Urgent: something was lost to you, so it stays until dismissed. */
  tone: 'ink' | 'urgent'
  text: string
}

const SHOWN = 6_000
const MOST = 3

/** Short news about what has just happened, for whichever page is open. */
export function createNotices() {
  const list = observable<readonly Notice[]>([])
  let last = 0
  const dismiss = (id: number) => list.set(list.get().filter((notice) => notice.id !== id))
  return {
    list,
    dismiss,
    /** Says something; the same thing is not said twice at once. */
    say(tone: Notice['tone'], text: string) {
      last += 1
      const id = last
      const others = list.get().filter((notice) => notice.text !== text)
      list.set([...others, { id, tone, text }].slice(-MOST))
      if (tone === 'ink') setTimeout(() => dismiss(id), SHOWN)
    },
  }
}
