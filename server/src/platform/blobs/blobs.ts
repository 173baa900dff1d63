import type { Readable } from 'node:stream'

/** Both ends count, as in a `Range` header. */
export type Span = { first: number; last: number }

/** The bytes of files, by keys of ours (`1/4f/…`): put whole or not at all, never changed afterwards. */
export type Blobs = {
  /** Takes the content of a file on this machine, which may be gone afterwards. */
  putFile(key: string, path: string): Promise<void>
  put(key: string, bytes: Uint8Array): Promise<void>
  /** The content or a part of it; null when there is none. Reading may break off later. */
  open(key: string, span?: Span): Promise<Readable | null>
  remove(keys: readonly string[]): Promise<void>
  /** Rejects in words for the operator when nothing could be kept there. */
  check(): Promise<void>
}
