import { Refused } from '@centralino/contract/client.ts'
import type { RefusalCode } from '@centralino/contract/errors.ts'
import type { BlobStore } from '../lib/blob-store.ts'
import type { LocalFile } from '../lib/local-file.ts'
import { observable } from '../lib/observable.ts'
import type { PostFile } from '../lib/post-file.ts'
import type { Store } from '../lib/storage.ts'

export type UploadState =
  | { state: 'going'; sent: number; since: number }
  | { state: 'done' }
  /** `unreachable`: there was no answer, it is worth another try. */
  | { state: 'failed'; reason: RefusalCode | 'unreachable' }

export type Uploads = ReturnType<typeof createUploads>

type Options = { store: Store; userId: string; blobs: BlobStore; post: PostFile; now?: () => number }

/** Brings files to the server, each once: what has arrived is remembered over a reload. */
export function createUploads({ store, userId, blobs, post, now = Date.now }: Options) {
  const prefix = `file.${userId}.`
  const states = observable<Readonly<Record<string, UploadState>>>(
    Object.fromEntries(
      store
        .keys()
        .filter((key) => key.startsWith(prefix))
        .map((key) => [key.slice(prefix.length), { state: 'done' }]),
    ),
  )
  const running = new Map<string, { answer: Promise<string>; abort: AbortController }>()
  const set = (id: string, state: UploadState | undefined) => {
    const { [id]: _, ...others } = states.get()
    states.set(state ? { ...others, [id]: state } : others)
  }

  async function bring(file: LocalFile, signal: AbortSignal): Promise<string> {
    const content = await blobs.get(file.id)
    // The browser was emptied meanwhile.
    if (!content) throw gone()
    const since = now()
    set(file.id, { state: 'going', sent: 0, since })
    const onProgress = (sent: number) => {
      if (!signal.aborted) set(file.id, { state: 'going', sent, since })
    }
    const { id } = await post(file, content, { onProgress, signal })
    return id
  }

  /** The server's id of a file; brings the file there first if it has to, and joins in if it is on its way. */
  function ensure(file: LocalFile): Promise<string> {
    if (file.stored !== undefined) return Promise.resolve(file.stored)
    const known = store.get(prefix + file.id)
    if (known !== null) return Promise.resolve(known)
    const joined = running.get(file.id)
    if (joined) return joined.answer
    const abort = new AbortController()
    const answer = bring(file, abort.signal).then(
      (id) => {
        running.delete(file.id)
        store.set(prefix + file.id, id)
        set(file.id, { state: 'done' })
        return id
      },
      (error: unknown) => {
        if (running.get(file.id)?.abort === abort) running.delete(file.id)
        const reason = error instanceof Refused ? error.code : 'unreachable'
        set(file.id, abort.signal.aborted ? undefined : { state: 'failed', reason })
        throw error
      },
    )
    running.set(file.id, { answer, abort })
    return answer
  }

  const cancel = (id: string) => {
    running.get(id)?.abort.abort(new Error('cancelled'))
    running.delete(id)
    set(id, undefined)
  }
  const forgetAnswer = (id: string) => {
    store.remove(prefix + id)
    set(id, undefined)
  }

  return {
    states,
    ensure,
    /** Brings it in the background; what came of it is in `states`. */
    start: (file: LocalFile) => void ensure(file).catch(() => undefined),
    cancel,
    /** The server has let go of it: the next time it is brought anew. */
    forgetAnswer,
    keep: (id: string, content: Blob) => blobs.put(id, content),
    content: (id: string) => blobs.get(id),
    /** It was sent, or nobody wants it any more. */
    async forget(id: string) {
      cancel(id)
      forgetAnswer(id)
      await blobs.remove(id)
    },
    /** Removes what nobody refers to any more. */
    async sweep(wanted: ReadonlySet<string>) {
      const kept = [...(await blobs.keys()), ...Object.keys(states.get())]
      await Promise.all(kept.filter((id) => !wanted.has(id) && !running.has(id)).map((id) => this.forget(id)))
    },
  }
}

const gone = () =>
  new Refused(400, { error: { code: 'unknown_file', message: 'not in this browser any more', requestId: '' } })
