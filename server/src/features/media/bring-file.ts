import { openAsBlob } from 'node:fs'
import type { CallOutcome } from '@centralino/cloud-api/client/outcome.ts'
import { mediaLifetimes, mediaLimits } from '@centralino/cloud-api/limits.ts'
import type { App } from '../../platform/app.ts'
import { failWaiting } from '../messages/fail-waiting.ts'
import { FILE_GONE } from '../messages/message-errors.ts'
import { releaseWaiting } from '../messages/release-waiting.ts'
import { graphLine } from '../numbers/graph-line.ts'
import { contentKey } from './blob-keys.ts'
import { findFile, type WholeFile } from './file-store.ts'
import { type BringVerdict, judgeBringing } from './judge-carrying.ts'
import { type FileWork, findLine, finishWork, keepMediaId, type Line, postponeWork } from './work-store.ts'

/** An id could lapse between our looking and WhatsApp's. */
const marginMs = 24 * 3_600_000
const lifetimeMs = mediaLifetimes.uploadDays * 24 * 3_600_000 - marginMs

/** Brings a file to WhatsApp for one number; the messages that wait for it go out then, or fail when WhatsApp does not take it. */
export const bringFile = async (app: App, work: FileWork): Promise<void> => {
  const numberId = work.number_id as string
  const { file, line } = await app.inTenant({ tenantId: work.tenant_id }, async (tx) => ({
    file: await findFile(tx, work.file_id),
    line: await findLine(tx, numberId),
  }))
  const outcome = file?.state === 'kept' && line ? await upload(app, work.tenant_id, file, line) : null
  const named = { fileId: work.file_id, numberId }
  await app.inTenant({ tenantId: work.tenant_id }, async (tx) => {
    if (outcome?.kind === 'ok') {
      const mediaId = outcome.value.id
      await keepMediaId(tx, { ...named, mediaId, until: tx.now + lifetimeMs })
      await releaseWaiting(tx, { ...named, mediaId })
    } else {
      const verdict: BringVerdict = outcome ? judgeBringing(outcome, work.attempts) : gone
      app.log.warn({ fileId: work.file_id, attempts: work.attempts, verdict }, 'WhatsApp did not take a file')
      if (verdict.kind === 'again') return postponeWork(tx, work, tx.now + verdict.waitMs)
      await failWaiting(tx, named, verdict.error)
    }
    await finishWork(tx, work)
  })
}

const gone: BringVerdict = {
  kind: 'fail',
  error: { code: FILE_GONE, title: 'The file is not there any more', details: null },
}

const upload = async (
  app: App,
  tenantId: number,
  file: WholeFile,
  line: Line,
): Promise<CallOutcome<{ id: string }> | null> => {
  const size = file.size ?? 0
  const graph = graphLine(app, line, 30_000 + Math.ceil(size / 250))
  if (!graph)
    return { kind: 'refused', error: { code: 190, message: 'The token cannot be decrypted', httpStatus: 401 } }
  const bytes = await app.blobs.open(contentKey(tenantId, file.id))
  if (!bytes) return null
  // Sent from disk: a hundred megabytes have no place in memory.
  const landed = await app.landing.land(bytes, size)
  try {
    const mimeType = typeForWhatsApp(file)
    const blob = await openAsBlob(landed.path, { type: mimeType })
    return await graph.uploadMedia(line.phone_number_id, {
      bytes: blob,
      mimeType,
      filename: file.name ?? 'file',
    })
  } finally {
    await app.landing.clear([landed.path])
  }
}

/**
 * WhatsApp weighs what is brought by its type, before it knows as what it will be sent: a film of 40 MB that goes as a document is brought
 * as bytes of no type. Its name keeps the ending, by which the customer's phone opens it.
 */
const typeForWhatsApp = ({ kind, mime, size }: WholeFile): string => {
  const own = (['image', 'video', 'audio'] as const).find((each) => mime.startsWith(`${each}/`))
  return kind === 'document' && own && (size ?? 0) > mediaLimits[own].bytes ? 'application/octet-stream' : mime
}
