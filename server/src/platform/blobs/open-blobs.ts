import type { Blobs } from './blobs.ts'
import { createBucket } from './bucket.ts'
import { createFolder } from './folder.ts'
import type { MediaPlace } from './media-place.ts'

/** Opens the place where the bytes of files live. */
export const openBlobs = (place: MediaPlace): Blobs =>
  place.kind === 'folder' ? createFolder(place.path) : createBucket(place)
