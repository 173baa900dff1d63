import { observable } from '../lib/observable.ts'

export type Notice = {
  id: number
  /** Ink: it was done, or somebody else did it. Urgent: something was lost to you, so it stays until dismissed. */
  tone: 'ink' | 'urgent'
  text: string
  /** News about the same thing replaces what stood about it. */
  about: string
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
    /** Says something; nothing is said twice at once. */
    say(tone: Notice['tone'], text: string, about = text) {
      last += 1
      const id = last
      const others = list.get().filter((notice) => notice.about !== about)
      list.set([...others, { id, tone, text, about }].slice(-MOST))
      if (tone === 'ink') setTimeout(() => dismiss(id), SHOWN)
    },
  }
}
