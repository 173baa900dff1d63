import type { FileKind } from '@centralino/contract/files.ts'

/** A file that is to be sent; its content lies in this browser's blob store under its id, unless it is on the server already. */
export type LocalFile = {
  id: string
  name: string
  kind: FileKind
  mime: string
  size: number
  /** A recording: it is sent as a voice note. */
  voice?: true
  /** The server has had it all along, under this id: it came with a predefined message, and is not brought. */
  stored?: string
  /** Of a recording. */
  seconds?: number
}
