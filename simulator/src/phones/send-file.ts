import { api } from './api.ts'

/** Which kind of message a file makes on WhatsApp. */
export function messageTypeOf(mimeType: string): 'image' | 'video' | 'audio' | 'document' {
  if (/^image\/(jpeg|png)/.test(mimeType)) return 'image'
  if (/^video\/(mp4|3gpp)/.test(mimeType)) return 'video'
  return /^audio\//.test(mimeType) ? 'audio' : 'document'
}

export async function sendFile(customerId: string, numberId: string, file: File, voice = false): Promise<void> {
  const { id, mimeType } = await api.keep(file)
  const type = messageTypeOf(mimeType)
  await api.send(customerId, {
    type,
    numberId,
    [type]: { id, ...(voice ? { voice: true } : {}), ...(type === 'document' ? { filename: file.name } : {}) },
  })
}
