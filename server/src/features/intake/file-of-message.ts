import type { InboundMessage } from '@centralino/cloud-api/webhook/inbound-message.ts'
import { v7 } from 'uuid'
import { cleanName } from '../media/clean-name.ts'
import type { NewInboundFile } from '../media/receive-files.ts'

const kinds = ['image', 'video', 'audio', 'document', 'sticker'] as const

type WithFile = Extract<InboundMessage, { kind: (typeof kinds)[number] }>

export const hasFile = (message: InboundMessage): message is WithFile => kinds.some((kind) => kind === message.kind)

/** The file a message announces, if it is of a kind that has one. WhatsApp gives no id where it could not take the file itself. */
export const fileOfMessage = ({
  message,
  number,
}: {
  message: InboundMessage
  number: { id: string }
}): NewInboundFile | null => {
  if (!hasFile(message)) return null
  const { id, mime_type, filename, sha256 } = message.content
  return {
    id: v7(),
    kind: message.kind,
    mime: mime_type ?? 'application/octet-stream',
    name: cleanName(filename),
    number_id: number.id,
    media_id: id ?? null,
    said_sha256: sha256 ?? null,
  }
}

/** What WhatsApp says of a file, without where to find it: that lapses, and is nobody's business. */
export const withoutPlace = (content: object): object =>
  Object.fromEntries(Object.entries(content).filter(([name]) => !['id', 'url', 'sha256'].includes(name)))
