import { Readable } from 'node:stream'
import { mediaLimits } from '@centralino/cloud-api/limits.ts'
import type { FileKind, StoredFile } from '@centralino/contract/files.ts'
import { v7 } from 'uuid'
import type { App } from '../../platform/app.ts'
import { type Landed, TooMuch } from '../../platform/blobs/landing.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Session } from '../../platform/http/session.ts'
import { checkSafe } from './check-safe.ts'
import { cleanName } from './clean-name.ts'
import { insertUpload } from './file-store.ts'
import { fileView } from './file-view.ts'
import { factsOf, keepBytes } from './keep-bytes.ts'
import { prepareUpload } from './prepare-upload.ts'

type Ask = { name: string; kind: FileKind; voice: '0' | '1' }

const day = 24 * 3_600_000

/** A picture is drawn anew, so a large one may come: the telephone's own is 10 MB and more. */
const pictureBytes = 32 * 1024 * 1024

/** Takes a file somebody will send: looked at, made ready for WhatsApp and kept for a day, or refused. */
export const keepUpload = async (app: App, session: Session, ask: Ask, body: Readable): Promise<StoredFile> => {
  const landed = await land(app, ask.kind, body)
  const spare = app.landing.path()
  try {
    if (landed.size === 0) throw new Refusal('file_empty')
    await checkSafe(app, landed.path)
    const prepared = await prepareUpload({ path: landed.path, kind: ask.kind, voice: ask.voice === '1', spare })
    if (prepared.path === landed.path) requireRoom(ask.kind, landed.size)
    const id = v7()
    const facts = await factsOf(prepared, landed)
    const has_thumbnail = await keepBytes(app, session.tenantId, id, prepared)
    const row = { ...facts, has_thumbnail, id, kind: ask.kind, name: cleanName(ask.name) }
    await app.inTenant(session, (tx) => insertUpload(tx, { ...row, uploader_id: session.actor.userId }, tx.now + day))
    return fileView({ ...row, state: 'kept', reason: null, waveform: null })
  } finally {
    await app.landing.clear([landed.path, spare])
  }
}

const limitOf = (kind: FileKind): number =>
  kind === 'image' || kind === 'sticker' ? pictureBytes : mediaLimits[kind].bytes

const land = async (app: App, kind: FileKind, body: Readable | undefined): Promise<Landed> => {
  const limit = limitOf(kind)
  try {
    return await app.landing.land(leftOpen(body ?? Readable.from([])), limit)
  } catch (error) {
    if (error instanceof TooMuch) throw new Refusal('file_too_large', { bytes: limit })
    throw error
  }
}

/** Who brings too much still gets an answer: the line is not cut where reading ends. */
const leftOpen = (body: Readable): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => body.iterator({ destroyOnReturn: false }),
})

/** What was drawn anew has room in any case; what came as it is must have room as what it is sent as. */
const requireRoom = (kind: FileKind, size: number): void => {
  const limit = mediaLimits[kind].bytes
  if (size > limit) throw new Refusal('file_too_large', { bytes: limit })
}
