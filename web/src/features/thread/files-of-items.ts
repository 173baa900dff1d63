import type { StoredFile } from '@centralino/contract/files.ts'
import type { ThreadItem } from './thread-items.ts'

/** The files that a thread shows, in its order. */
export const filesOfItems = (items: readonly ThreadItem[]): StoredFile[] =>
  items.flatMap((item) => {
    if (item.kind !== 'message') return []
    return item.album ?? (item.message.file ? [item.message.file] : [])
  })
