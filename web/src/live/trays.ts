import type { StoredFile } from '@centralino/contract/files.ts'
import { v7 } from 'uuid'
import { checkFile, type FileFault, kindOfFile, mustBeRedrawn } from '../lib/check-file.ts'
import type { LocalFile } from '../lib/local-file.ts'
import { madeAt } from '../lib/made-at.ts'
import { observable } from '../lib/observable.ts'
import type { Store } from '../lib/storage.ts'
import type { UploadState, Uploads } from './uploads.ts'

const KEPT = 7 * 86_400_000

/** A file that lies above the text and is not sent yet. */
export type Attachment = LocalFile & {
  caption: string
  /** It is being made smaller. */
  isPreparing?: true
  /** Why it cannot go as it is. */
  fault?: FileFault
}

type All = Readonly<Record<string, readonly Attachment[]>>
type Options = {
  store: Store
  userId: string
  uploads: Uploads
  /** A picture that WhatsApp takes; undefined where that cannot be done. */
  shrink: (content: Blob) => Promise<Blob | undefined>
}

/** Files to be sent, per conversation, in the order in which they came; kept over switching and reload. */
export function createTrays({ store, userId, uploads, shrink }: Options) {
  const prefix = `tray.${userId}.`
  const all = observable<All>(readAll(store, prefix))
  const of = (conversationId: string) => all.get()[conversationId] ?? none

  function put(conversationId: string, files: readonly Attachment[]) {
    const { [conversationId]: _, ...others } = all.get()
    if (files.length === 0) store.remove(prefix + conversationId)
    else store.set(prefix + conversationId, JSON.stringify(files))
    all.set(files.length === 0 ? others : { ...others, [conversationId]: files })
  }
  function change(conversationId: string, id: string, to: (file: Attachment) => Attachment) {
    put(
      conversationId,
      of(conversationId).map((file) => (file.id === id ? to(file) : file)),
    )
  }
  const find = (conversationId: string, id: string) => of(conversationId).find((file) => file.id === id)

  async function prepare(conversationId: string, { isPreparing: _, ...file }: Attachment) {
    const content = await uploads.content(file.id)
    const smaller = content && (await shrink(content))
    if (!find(conversationId, file.id)) return
    if (!smaller) {
      const mayBeDocument = !checkFile({ ...file, kind: 'document' })
      change(conversationId, file.id, () => ({ ...file, fault: { code: 'unreadable', mayBeDocument } }))
      return
    }
    await uploads.keep(file.id, smaller)
    const ready = { ...file, mime: smaller.type, name: asJpeg(file.name), size: smaller.size }
    change(conversationId, file.id, (now) => ({ ...ready, caption: now.caption }))
    if (find(conversationId, file.id)) uploads.start(ready)
  }

  async function take(conversationId: string, content: File) {
    const { kind, mime } = kindOfFile(content.name, content.type)
    const file: Attachment = { id: v7(), name: content.name, kind, mime, size: content.size, caption: '' }
    if (mustBeRedrawn(file)) file.isPreparing = true
    else {
      const fault = checkFile(file)
      if (fault) file.fault = fault
    }
    put(conversationId, [...of(conversationId), file])
    await uploads.keep(file.id, content)
    if (!find(conversationId, file.id)) return uploads.forget(file.id)
    if (file.isPreparing) await prepare(conversationId, file)
    else if (!file.fault) uploads.start(file)
  }

  return {
    all,
    of,
    /** Puts files into the tray and begins to bring those that may go. */
    add: (conversationId: string, files: readonly File[]) =>
      Promise.all(files.map((file) => take(conversationId, file))).then(() => undefined),
    /** Puts files into the tray that the server has, each once. */
    offer(conversationId: string, files: readonly StoredFile[]) {
      const here = of(conversationId)
      const added = files.filter(({ id, state }) => state === 'kept' && !here.some(({ stored }) => stored === id))
      put(conversationId, [...here, ...added.map(offered)])
    },
    setCaption: (conversationId: string, id: string, caption: string) =>
      change(conversationId, id, (file) => ({ ...file, caption })),
    remove(conversationId: string, id: string) {
      put(
        conversationId,
        of(conversationId).filter((file) => file.id !== id),
      )
      void uploads.forget(id)
    },
    /** What is too much for a film or a picture may still go as a document. */
    asDocument(conversationId: string, id: string) {
      uploads.cancel(id)
      uploads.forgetAnswer(id)
      change(conversationId, id, ({ fault: _, ...file }) => ({ ...file, kind: 'document' }))
      const file = find(conversationId, id)
      if (file) uploads.start(file)
    },
    retry(conversationId: string, id: string) {
      const file = find(conversationId, id)
      if (file) uploads.start(file)
    },
    /** Takes out what can be sent; the others stay. */
    takeReady(conversationId: string): readonly Attachment[] {
      const states = uploads.states.get()
      const ready = of(conversationId).filter((file) => canGo(file, states[file.id]))
      put(
        conversationId,
        of(conversationId).filter((file) => !ready.includes(file)),
      )
      return ready
    },
    /** What was taken out comes back, before what came meanwhile. */
    putBack: (conversationId: string, files: readonly Attachment[]) =>
      put(conversationId, [...files, ...of(conversationId)]),
    /** After a reload, or when the connection is back: what has not arrived is brought. */
    resume() {
      for (const [conversationId, files] of Object.entries(all.get())) {
        for (const file of files) {
          if (file.isPreparing) void prepare(conversationId, file)
          else if (!file.fault && canGo(file, uploads.states.get()[file.id])) uploads.start(file)
        }
      }
    },
    /** Lets go of files that have lain for a week where nobody can send them any more. */
    forgetOld(isGone: (conversationId: string) => boolean) {
      for (const [conversationId, files] of Object.entries(all.get())) {
        if (isGone(conversationId) && files.every(({ id }) => Date.now() - madeAt(id) > KEPT)) put(conversationId, [])
      }
    },
    /** What another tab has put in or taken out. */
    reread: () => all.set(readAll(store, prefix)),
  }
}

const offered = ({ id, name, kind, mime, size }: StoredFile): Attachment => ({
  id: v7(),
  name: name ?? '',
  kind,
  mime,
  size: size ?? 0,
  caption: '',
  stored: id,
})

/** Where the file for a template's title lies: beside what is being written to somebody, each kind in its own. */
export const titleTray = (where: string, kind: string): string => `title ${kind} ${where}`

const none: readonly Attachment[] = []

/** Whether a file may be sent now; one that is still on its way goes as soon as it has arrived. */
export const canGo = (file: Attachment, upload: UploadState | undefined): boolean =>
  !file.fault && !file.isPreparing && !(upload?.state === 'failed' && upload.reason !== 'unreachable')

const asJpeg = (name: string) => `${name.replace(/\.\w+$/, '')}.jpg`

function readAll(store: Store, prefix: string): All {
  const found: Record<string, readonly Attachment[]> = {}
  for (const key of store.keys()) {
    if (!key.startsWith(prefix)) continue
    try {
      found[key.slice(prefix.length)] = JSON.parse(store.get(key) ?? '') as readonly Attachment[]
    } catch {
      store.remove(key)
    }
  }
  return found
}
