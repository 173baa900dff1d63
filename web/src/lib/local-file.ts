import type { FileKind } from '@centralino/contract/files.ts'

/** A file of this browser that is to be sent; its content lies in the blob store under its id. */
export type LocalFile = {
  id: string
  name: string
  kind: FileKind
  mime: string
  size: number
  /** A recording: it is sent as a voice note. */
  voice?: true
  /** Of a recording. */
  seconds?: number
}
