import { Unreachable } from '@centralino/contract/client.ts'
import { memoryBlobs } from '../../lib/blob-store.ts'
import type { LocalFile } from '../../lib/local-file.ts'
import { memoryStore } from '../../lib/storage.ts'
import { createUploads } from '../uploads.ts'
import { fileOf } from './samples.ts'

/** Uploads to a server that answers `file 1`, `file 2` …, or is not there. */
export function keptFiles(store = memoryStore(), blobs = memoryBlobs()) {
  const brought: LocalFile[] = []
  const server = { isThere: true, refuse: undefined as Error | undefined }
  const uploads = createUploads({
    store,
    userId: 'anna',
    blobs,
    post: async (file) => {
      if (!server.isThere) throw new Unreachable('no answer')
      if (server.refuse) throw server.refuse
      brought.push(file)
      return fileOf(`file ${brought.length}`)
    },
  })
  return { uploads, brought, server, store, blobs }
}
