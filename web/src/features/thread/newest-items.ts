import type { ThreadItem } from './thread-items.ts'

/** px, as they are drawn at the usual size of text. */
const MARK = 24
const BUBBLE = 38
const META = 18
const LINE = 18
/** More characters than the widest bubble has in a line. */
const CHARACTERS = 110

/** As many of the newest as surely fill a height in pixels: those that were measured as they were, the others at their least. */
export function newestItems(
  items: readonly ThreadItem[],
  height: number,
  gap: number,
  known: (key: string) => number | undefined,
) {
  let first = items.length
  for (let room = height; first > 0 && room > 0; first--) {
    const item = items[first - 1]
    if (item) room -= gap + (known(item.key) ?? leastHeight(item))
  }
  return first
}

function leastHeight(item: ThreadItem): number {
  if (item.kind !== 'message') return MARK
  const lines = Math.floor((item.message.text?.body.length ?? 0) / CHARACTERS)
  return BUBBLE + lines * LINE + (item.isLast ? META : 0)
}
