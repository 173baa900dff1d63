import type { ItemContent } from './delivery-item.ts'
import type { HistoryMessage, HistoryThread } from './elsewhere.ts'
import { itemsAt } from './items-at.ts'
import { isObject, type JsonObject, listAt, objectAt, textAt } from './json-object.ts'
import { readErrors } from './read-errors.ts'
import { readMessage } from './read-message.ts'

/** Old messages of a number that joined: chunks of threads, media sent after them, or the refusal to share any. */
export function readHistory(value: JsonObject): ItemContent[] {
  const chunks = listAt(value, 'history').flatMap((raw) => (isObject(raw) ? readChunk(raw) : [malformed(raw)]))
  const media = itemsAt(value, 'messages', (raw) => {
    const message = readMessage(raw, undefined)
    return message && { kind: 'history', of: 'media', message }
  })
  return [...chunks, ...media]
}

function readChunk(raw: JsonObject): ItemContent[] {
  const declined = (readErrors(raw) ?? []).map((error): ItemContent => ({ kind: 'history', of: 'declined', error }))
  if (raw.threads === undefined && declined.length > 0) return declined
  const metadata = objectAt(raw, 'metadata')
  const unreadable: ItemContent[] = []
  const threads = listAt(raw, 'threads').flatMap((thread) => {
    if (isObject(thread)) return [readThread(thread, (lost) => unreadable.push(malformed(lost)))]
    unreadable.push(malformed(thread))
    return []
  })
  const chunk = {
    phase: countAt(metadata, 'phase'),
    chunkOrder: countAt(metadata, 'chunk_order'),
    progress: countAt(metadata, 'progress'),
    threads,
    raw,
  }
  return [{ kind: 'history', of: 'chunk', chunk }, ...declined, ...unreadable]
}

function readThread(raw: JsonObject, lose: (message: unknown) => void): HistoryThread {
  const context = objectAt(raw, 'context')
  const userId = textAt(context, 'user_id')
  const username = textAt(context, 'username')
  const messages = listAt(raw, 'messages').flatMap((sent) => {
    const message = isObject(sent) ? readHistoryMessage(sent) : undefined
    if (message === undefined) lose(sent)
    return message ?? []
  })
  return {
    id: textAt(raw, 'id') ?? textAt(context, 'wa_id') ?? '',
    ...(userId !== undefined && { userId }),
    ...(username !== undefined && { username }),
    messages,
  }
}

function readHistoryMessage(raw: JsonObject): HistoryMessage | undefined {
  const message = readMessage(raw, undefined)
  const context = objectAt(raw, 'history_context')
  const status = textAt(context, 'status')?.toUpperCase()
  return (
    message && {
      message,
      ...(status !== undefined && { status }),
      ...(typeof context.from_me === 'boolean' && { fromMe: context.from_me }),
    }
  )
}

function countAt(owner: JsonObject, key: string): number | null {
  const count = Number(textAt(owner, key) ?? Number.NaN)
  return Number.isFinite(count) ? count : null
}

function malformed(raw: unknown): ItemContent {
  return { kind: 'malformed', raw }
}
