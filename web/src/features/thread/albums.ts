import type { StoredFile } from '@centralino/contract/files.ts'
import type { Message } from '@centralino/contract/messages.ts'
import type { ThreadItem } from './thread-items.ts'

type MessageItem = Extract<ThreadItem, { kind: 'message' }>

/** Fewer are shown one by one. */
const FEWEST = 4

/**
 * Folds pictures that were sent one right after the other, and say nothing else, into one item: under the key of the first, so
 * that it stays what it is while more come, and with the standing of the last.
 */
export function foldAlbums(items: readonly ThreadItem[], reacted: ReadonlyMap<string, unknown>): readonly ThreadItem[] {
  const folded: ThreadItem[] = []
  let run: MessageItem[] = []
  const end = () => {
    folded.push(...(run.length < FEWEST ? run : [albumOf(run)]))
    run = []
  }
  for (const item of items) {
    const isPicture = item.kind === 'message' && isBarePicture(item.message, reacted)
    if (!isPicture || !item.continues) end()
    if (isPicture) run.push(item)
    else folded.push(item)
  }
  end()
  return folded
}

const albumOf = (run: readonly MessageItem[]): MessageItem => {
  const [first, last] = [run[0] as MessageItem, run.at(-1) as MessageItem]
  return {
    ...last,
    key: first.key,
    continues: first.continues,
    album: run.map(({ message }) => message.file as StoredFile),
    members: run.map(({ key }) => key),
  }
}

const isBarePicture = (message: Message, reacted: ReadonlyMap<string, unknown>): boolean =>
  message.type === 'image' &&
  message.file?.kind === 'image' &&
  (message.file.state === 'kept' || message.file.state === 'coming') &&
  message.preview === '' &&
  message.replyTo === null &&
  message.status !== 'failed' &&
  message.status !== 'uncertain' &&
  !reacted.has(message.wamid ?? '')
