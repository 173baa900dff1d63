import type { Conversation } from '@centralino/contract/conversations.ts'
import type { TFunction } from 'i18next'
import { authorName } from '../../lib/author-name.ts'
import { contentText } from '../../lib/content-text.ts'
import { kindWord, lineOf } from '../../lib/kind-word.ts'
import { receiptOf } from '../../lib/receipt-of.ts'
import type { Said } from '../../live/outgoing.ts'

export type RowPreview = {
  text: string
  /** Whose icon stands before the text. */
  kind?: string
  receipt?: ReturnType<typeof receiptOf>
  fate?: 'draft' | 'failed' | undefined
  label?: string
}

type Given = {
  last: Conversation['last']
  outgoing: { content: Said; refused?: unknown } | undefined
  /** Empty where it is seen in the composer anyway. */
  draft: string
  myId: string
  t: TFunction
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim().slice(0, 160)

/** The second line of a row: what I began to write, what did not arrive, else the last message and who wrote it. */
export function rowPreview({ last, outgoing, draft, myId, t }: Given): RowPreview {
  if (draft.trim() !== '') return { text: oneLine(draft), fate: 'draft', label: t('list.draft') }
  if (outgoing) {
    const text = oneLine(contentText(outgoing.content) || kindWord(outgoing.content.type, t))
    if (outgoing.refused !== undefined) return { text, fate: 'failed', label: t('list.failed') }
    return { text: t('list.by', { name: t('thread.you'), preview: text }), receipt: 'queued' }
  }
  if (!last) return { text: t('list.noMessages') }
  const line = lineOf(last, t)
  if (last.direction === 'in') return { text: line, kind: last.deletedAt ? 'revoke' : last.type }
  if (last.status === 'failed') return { text: line, kind: last.type, fate: 'failed', label: t('list.failed') }
  if (last.status === 'uncertain') return { text: line, kind: last.type, label: t('list.uncertain') }
  const text = t('list.by', { name: authorName(last.author, myId, t), preview: line })
  return { text, kind: last.type, receipt: receiptOf(last.status) }
}
