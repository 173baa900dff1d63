import type { MessageRequest } from '@centralino/cloud-api/send/message-request.ts'
import type { Tx } from '../../platform/tx.ts'
import { readyMedia } from '../media/ready-media.ts'

type Carried = { fileId: string | null | undefined; numberId: string; anew?: boolean }

/**
 * A request with WhatsApp's id of the file it carries in the place of ours. `fileId`: WhatsApp does not have that yet, and the
 * request has to wait for it.
 */
export const withFile = async (
  tx: Tx,
  request: MessageRequest,
  { fileId, numberId, anew = false }: Carried,
): Promise<{ request: MessageRequest; fileId?: string }> => {
  if (!fileId) return { request }
  const mediaId = await readyMedia(tx, { fileId, numberId, anew })
  return mediaId === null ? { request, fileId } : { request: named(request, fileId, mediaId) }
}

const named = (request: MessageRequest, fileId: string, mediaId: string): MessageRequest =>
  JSON.parse(JSON.stringify(request).replaceAll(JSON.stringify(fileId), JSON.stringify(mediaId))) as MessageRequest
