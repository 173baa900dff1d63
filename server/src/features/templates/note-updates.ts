import type { ItemOf } from '@centralino/cloud-api/webhook/delivery-item.ts'
import type { Tx } from '../../platform/tx.ts'
import { requestSync } from './request-sync.ts'
import { applyTold, findOwnAccounts, type ToldChange } from './sync-store.ts'

/** What a webhook said of a template, through which app. */
export type TemplateNews = ItemOf<'template'> & { appId: string }

// What Meta calls an event is the status it leads to, but for these.
const leadsTo: Readonly<Record<string, string | null>> = {
  REINSTATED: 'APPROVED',
  UNPAUSED: 'APPROVED',
  // A warning: it still goes out.
  FLAGGED: null,
}

/**
 * Webhooks said something of templates: what can be written at once is, and where that is not enough (new ones, other texts) WhatsApp
 * is asked for all of them.
 */
export const noteUpdates = async (tx: Tx, news: readonly TemplateNews[]): Promise<void> => {
  if (news.length === 0) return
  // An app speaks for its own accounts only.
  const own = await findOwnAccounts(tx, news)
  const heard = news.filter(({ wabaId, appId }) => own.has(`${wabaId} ${appId}`))
  if (heard.length === 0) return
  const told = new Map<string, ToldChange>()
  for (const item of heard) {
    const key = `${item.wabaId} ${item.update.message_template_id}`
    told.set(key, merged(told.get(key) ?? nothing(item), item))
  }
  const known = await applyTold(tx, [...told.values()])
  const unclear = heard.filter(
    ({ change, update }) => change === 'components' || !known.has(update.message_template_id),
  )
  await requestSync(tx, [...new Set(unclear.map(({ wabaId }) => wabaId))])
  if (known.size > 0) tx.publish({ kind: 'tenant' }, { type: 'templates' })
}

const nothing = ({ wabaId, update }: TemplateNews): ToldChange => ({
  waba_id: wabaId,
  meta_id: update.message_template_id,
  status: null,
  reason: null,
  category: null,
  quality: null,
})

const merged = (before: ToldChange, item: TemplateNews): ToldChange => {
  switch (item.change) {
    case 'status': {
      const { event, reason, rejection_info, other_info } = item.update
      const word = event.toUpperCase()
      const status = word in leadsTo ? (leadsTo[word] ?? null) : word
      if (status === null) return before
      const why = rejection_info?.reason ?? other_info?.description ?? (reason === 'NONE' ? undefined : reason)
      return { ...before, status, reason: status === 'APPROVED' ? null : (why ?? null) }
    }
    case 'quality':
      return { ...before, quality: item.update.new_quality_score }
    case 'category':
      // Without the previous one it is notice of a change to come.
      return item.update.previous_category ? { ...before, category: item.update.new_category } : before
    case 'components':
      return before
  }
}
