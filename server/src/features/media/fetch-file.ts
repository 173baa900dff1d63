import type { GraphClient } from '@centralino/cloud-api/client.ts'
import { inboundMediaBytes } from '@centralino/cloud-api/limits.ts'
import type { App } from '../../platform/app.ts'
import { type Landed, TooMuch } from '../../platform/blobs/landing.ts'
import { changeFile } from '../messages/change-file.ts'
import { graphLine } from '../numbers/graph-line.ts'
import { contentKey, thumbnailKey } from './blob-keys.ts'
import { findFile, setKept, setState, type WholeFile } from './file-store.ts'
import { type FetchFault, faultOf, fetchAgainIn } from './judge-carrying.ts'
import { factsOf, keepBytes } from './keep-bytes.ts'
import { scanFile } from './look/scan-file.ts'
import { lookAt } from './look-at.ts'
import { sameDigest } from './same-digest.ts'
import { type FileWork, findLine, finishWork, type Line, postponeWork } from './work-store.ts'

/** Nothing for so long is a broken line; a slow one may go on. */
const silenceMs = 30_000

/**
 * Fetches a customer's file from WhatsApp, looks at it and keeps it; tried again later when that fails, and `lost` with the reason in
 * the end. Where WhatsApp has it is asked anew each time: the answer is good for five minutes.
 */
export const fetchFile = async (app: App, work: FileWork): Promise<void> => {
  const { file, line } = await app.inTenant({ tenantId: work.tenant_id }, async (tx) => {
    const file = await findFile(tx, work.file_id)
    return { file, line: file?.number_id ? await findLine(tx, file.number_id) : undefined }
  })
  if (file?.state !== 'coming' || !line) return finish(app, work)
  const outcome = await bring(app, work.tenant_id, file, line)
  if (typeof outcome === 'string') return giveUpOrWait(app, work, outcome)
  let isWanted = true
  await app.inTenant({ tenantId: work.tenant_id }, async (tx) => {
    await changeFile(tx, file.id, async () => {
      if ('found' in outcome) await setState(tx, file.id, 'unsafe', 'virus')
      else isWanted = await setKept(tx, file.id, outcome)
    })
    await finishWork(tx, work)
  })
  // The customer deleted the message meanwhile: what had been kept by then is gone, and this came after.
  if (!isWanted) await app.blobs.remove([contentKey(work.tenant_id, file.id), thumbnailKey(work.tenant_id, file.id)])
}

type Outcome = FetchFault | { found: string } | Parameters<typeof setKept>[2]

const bring = async (app: App, tenantId: number, file: WholeFile, line: Line): Promise<Outcome> => {
  const graph = graphLine(app, line, silenceMs)
  if (!graph) return 'refused'
  const landed = await download(app, graph, file, line)
  if (typeof landed === 'string') return landed
  try {
    const { clamav } = app.config
    const found = clamav ? await scanFile(clamav, landed.path).catch(() => undefined) : null
    if (found === undefined) return 'unchecked'
    if (found !== null) return { found }
    const seen = await lookAt(landed.path, file.kind)
    const has_thumbnail = await keepBytes(app, tenantId, file.id, seen)
    return { ...(await factsOf(seen, landed)), has_thumbnail }
  } finally {
    await app.landing.clear([landed.path])
  }
}

const download = async (app: App, graph: GraphClient, file: WholeFile, line: Line): Promise<Landed | FetchFault> => {
  const info = await graph.mediaInfo(file.media_id ?? '', line.phone_number_id)
  if (info.kind !== 'ok') return faultOf(info)
  if ((info.value.file_size ?? 0) > inboundMediaBytes) return 'too_large'
  const answer = await graph.downloadMedia(info.value.url)
  if (answer.kind !== 'ok') return faultOf(answer)
  try {
    const landed = await app.landing.land(answer.value.stream as AsyncIterable<Uint8Array>, inboundMediaBytes)
    if (landed.size > 0 && sameDigest(landed.sha256, file.said_sha256 ?? info.value.sha256)) return landed
    await app.landing.clear([landed.path])
    return 'damaged'
  } catch (error) {
    return error instanceof TooMuch ? 'too_large' : 'unreachable'
  }
}

const giveUpOrWait = async (app: App, work: FileWork, fault: FetchFault): Promise<void> => {
  const waitMs = fetchAgainIn(fault, work.attempts)
  app.log.warn({ fileId: work.file_id, attempts: work.attempts, fault, waitMs }, 'a file could not be fetched')
  await app.inTenant({ tenantId: work.tenant_id }, async (tx) => {
    if (waitMs !== null) return postponeWork(tx, work, tx.now + waitMs)
    await changeFile(tx, work.file_id, () => setState(tx, work.file_id, 'lost', fault))
    await finishWork(tx, work)
  })
}

const finish = (app: App, work: FileWork): Promise<void> =>
  app.inTenant({ tenantId: work.tenant_id }, (tx) => finishWork(tx, work))
