import type { StoredFile } from '@centralino/contract/files.ts'
import type { Message } from '@centralino/contract/messages.ts'
import { Suspense } from 'react'
import { lazyPart } from '../../lib/lazy-part.ts'
import { frameOf } from './frame-of.ts'

const FileContent = lazyPart(async () => ({ default: (await import('./file-content.tsx')).FileContent }))

type Props = {
  message: Message & { file: StoredFile }
  album: readonly StoredFile[] | undefined
  name: string
  time: string
}

/** The file of a message. What draws it comes with the first one; until then its room is kept free. */
export function FileEntry(props: Props) {
  return (
    <Suspense fallback={<div style={roomOf(props.message.file, props.album)} />}>
      <FileContent {...props} />
    </Suspense>
  )
}

function roomOf(file: StoredFile, album: readonly StoredFile[] | undefined) {
  if (album) return { width: 240, height: 154 }
  if (file.kind === 'image' || file.kind === 'video') return frameOf(file)
  if (file.kind === 'sticker') return { width: 120, height: 120 }
  return { width: 286, height: file.kind === 'audio' ? 36 : 42 }
}
