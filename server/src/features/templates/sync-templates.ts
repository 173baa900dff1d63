import type { TemplateRecord } from '@centralino/cloud-api/client/records.ts'
import { graphClient } from '@centralino/cloud-api/client.ts'
import type { App } from '../../platform/app.ts'
import { graphBase } from '../../platform/graph-base.ts'
import type { JobHandler } from '../../platform/jobs.ts'
import { syncStale } from './request-sync.ts'
import { findToken, markSynced, replaceTemplates, type SyncedTemplate } from './sync-store.ts'

const timeoutMs = 30_000

/** Asks WhatsApp for all templates of a business account and keeps them; tells the consoles when one changed. */
export const syncTemplates: JobHandler<'sync_templates'> = async (app, { tenantId, wabaId }) => {
  const sealed = await app.inTenant({ tenantId }, (tx) => findToken(tx, wabaId))
  if (!sealed) return
  const graph = graphClient({
    fetch: app.fetch,
    baseUrl: graphBase(app),
    version: app.config.graphVersion,
    token: app.vault.open(sealed),
    timeoutMs,
  })
  const outcome = await graph.templates(wabaId)
  // Unreachable: tried again later. A refusal stays one until somebody mends the token, and is shown to who can.
  if (outcome.kind === 'failed') throw new Error(`templates could not be fetched: ${outcome.reason}`)
  await app.inTenant({ tenantId }, async (tx) => {
    if (outcome.kind === 'refused') return markSynced(tx, wabaId, outcome.error.message)
    const changed = await replaceTemplates(tx, wabaId, unique(outcome.value.map(rowOf)))
    await markSynced(tx, wabaId, null)
    if (changed > 0) tx.publish({ kind: 'tenant' }, { type: 'templates' })
  })
}

const rowOf = (record: TemplateRecord): SyncedTemplate => ({
  meta_id: record.id,
  name: record.name,
  language: record.language,
  category: record.category ?? '',
  status: record.status.toUpperCase(),
  parameter_format: record.parameter_format?.toUpperCase() === 'NAMED' ? 'named' : 'positional',
  components: record.components ?? [],
  quality: record.quality_score?.score ?? null,
  reason: record.rejected_reason && record.rejected_reason !== 'NONE' ? record.rejected_reason : null,
})

const unique = (rows: readonly SyncedTemplate[]): SyncedTemplate[] => [
  ...new Map(rows.map((row) => [`${row.name} ${row.language}`, row])).values(),
]

/** Asks anew about what has not been asked for an hour, in every tenant. */
export const syncStaleTemplates = async (app: App): Promise<void> => {
  const tenants = await app.database.platform.selectFrom('tenants').select('id').execute()
  for (const { id } of tenants) await app.inTenant({ tenantId: id }, syncStale)
}
