import type { StoredFile } from '@centralino/contract/files.ts'

/** A row of files, as the API shows it. */
export type FileRow = {
  id: string
  kind: string
  state: string
  reason: string | null
  mime: string
  name: string | null
  size: number | null
  width: number | null
  height: number | null
  seconds: number | null
  waveform: number[] | null
  has_thumbnail: boolean
}

export const fileView = (row: FileRow): StoredFile => ({
  id: row.id,
  kind: row.kind as StoredFile['kind'],
  state: row.state as StoredFile['state'],
  reason: row.reason,
  mime: row.mime,
  name: row.name,
  size: row.size,
  width: row.width,
  height: row.height,
  seconds: row.seconds,
  waveform: row.waveform,
  hasThumbnail: row.has_thumbnail,
})
