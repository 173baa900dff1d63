import { amend } from '@centralino/domain/message/amend.ts'
import { previewOf } from '@centralino/domain/message/kind.ts'
import type { App } from '../../platform/app.ts'
import { enqueueJob, type JobHandler } from '../../platform/jobs.ts'
import type { Tx } from '../../platform/tx.ts'
import { followChangedMessages, holdConversations } from '../conversations/follow-messages.ts'
import { publishConversations } from '../conversations/publish-conversations.ts'
import { letGo } from '../media/let-go.ts'
import {
  type Deleted,
  findOriginals,
  insertAmendments,
  type Original,
  type Rewritten,
  touchQuoting,
  writeDeletions,
  writeEdits,
} from './amendment-store.ts'
import { kindOf } from './message-kind.ts'
import type { NewAmendment } from './new-amendment.ts'
import type { Changed } from './settle-messages.ts'
import { keyOfWamid, type Wamid } from './wamid-key.ts'

/** An original that is just being stored by another process is looked for once more after this. */
const lookAgainAfter = 30_000

/**
 * Customers change or delete what they wrote. Each amendment is kept and brought into its original if that is here; if not, it waits
 * for it. Returns the messages that changed, by conversation.
 */
export const amendMessages = async (tx: Tx, amendments: readonly NewAmendment[]): Promise<Changed> => {
  if (amendments.length === 0) return new Map()
  await insertAmendments(tx, amendments)
  const originals = amendments.map(({ numberId, originalWamid }) => ({ numberId, wamid: originalWamid }))
  const { changed, missing } = await applyAmendments(tx, originals)
  if (missing.length > 0) await enqueueJob(tx, 'amend_late', { originals: missing }, { dueAt: tx.now + lookAgainAfter })
  return changed
}

/** Brings what is known of amendments into these originals, in one statement for all edits and one for all deletions. */
export const applyAmendments = async (
  tx: Tx,
  originals: readonly Wamid[],
): Promise<{ changed: Changed; missing: Wamid[] }> => {
  const places = await findOriginals(tx, originals)
  await holdConversations(
    tx,
    places.map((one) => one.conversation_id),
    'wait',
  )
  // As they stand now that nobody else can change them.
  const found = places.length > 0 ? await findOriginals(tx, originals) : []
  const edits: Rewritten[] = []
  const deletions: Deleted[] = []
  const changed: Changed = new Map()
  const note = (conversationId: string, id: string) =>
    changed.set(conversationId, (changed.get(conversationId) ?? new Set()).add(id))
  const wamids: string[] = []
  for (const original of found) {
    const result = resultOf(original)
    if (!result) continue
    if ('at' in result) deletions.push(result)
    else edits.push(result)
    wamids.push(original.wamid)
    note(original.conversation_id, original.id)
  }
  await writeEdits(tx, edits)
  await letGo(tx, await writeDeletions(tx, deletions))
  if (changed.size > 0) {
    for (const one of await touchQuoting(tx, [...changed.keys()], wamids)) note(one.conversation_id, one.id)
    await followChangedMessages(tx, changed)
  }
  const here = new Set(found.map((one) => keyOfWamid({ numberId: one.number_id, wamid: one.wamid })))
  return { changed, missing: originals.filter((one) => !here.has(keyOfWamid(one))) }
}

/** What is to be written; null when it stands there already. */
const resultOf = (original: Original): Rewritten | Deleted | null => {
  if (original.revoked_at !== null || original.amendments.length === 0) return null
  const first = original.edits?.[0]?.text ?? wordsOf(original)
  const result = amend(first, original.amendments)
  const { id, number_id: numberId, wamid } = original
  if (result.deletedAt !== null) return { id, numberId, wamid, at: result.deletedAt }
  const { text, edits } = result
  if (text === wordsOf(original) && edits.length === (original.edits?.length ?? 0)) return null
  const content = original.type === 'text' ? original.content : { ...original.content, caption: text }
  const filename = original.content?.['filename']
  const body = original.type === 'document' ? [text, filename].filter(Boolean).join(', ') : text
  return { id, body, preview: previewOf(kindOf(original.type), body).text, content, edits }
}

/** What a customer can change of a message: its text, or the caption of its file. */
const wordsOf = ({ type, body, content }: Original): string =>
  type === 'text' ? body : typeof content?.['caption'] === 'string' ? content['caption'] : ''

/** Looks once more for originals that were not here: whoever stored one of them meanwhile may not have seen its amendment. */
export const amendLate: JobHandler<'amend_late'> = (app: App, { tenantId, originals }) =>
  app.inTenant({ tenantId }, async (tx) => {
    const { changed } = await applyAmendments(tx, originals)
    await publishConversations(
      tx,
      [...changed].map(([id, messageIds]) => ({ id, messageIds })),
    )
  })
