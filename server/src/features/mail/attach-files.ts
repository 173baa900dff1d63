import { MOST_FILE_BYTES } from '@centralino/domain/mail/pack-files.ts'
import type { App } from '../../platform/app.ts'
import type { OutgoingMail } from '../../platform/mailer.ts'
import { readContent } from '../media/read-content.ts'
import { filesOfTranscript } from '../messages/read-transcript.ts'
import { attachTranscript } from './attach-transcript.ts'
import type { Attachment, FileAttachment } from './store.ts'
import { mailWords } from './words.ts'

type Made = OutgoingMail['attachments'][number]

/**
 * What goes along with a mail, read now: the PDF, and the files that are still there. A file that its customer deleted meanwhile, or
 * for which the PDF leaves no room, is named in a text beside them.
 */
export const attachmentsOf = async (
  app: App,
  tenantId: number,
  attachments: readonly Attachment[],
): Promise<readonly Made[]> => {
  const made: Made[] = []
  const transcript = attachments.find((each) => each.kind === 'transcript')
  if (!transcript) return made
  const wanted = attachments.filter((each) => each.kind === 'file')
  const there = await stillThere(app, tenantId, transcript, wanted)
  const pdf = await attachTranscript(app, tenantId, transcript, new Map(there.map((file) => [file.fileId, file.name])))
  if (pdf) made.push({ name: transcript.name, type: 'application/pdf', content: pdf })
  let room = MOST_FILE_BYTES + usualPdf - (pdf?.length ?? 0)
  const absent = new Set(wanted)
  for (const file of there) {
    const content = await readContent(app, tenantId, file.fileId)
    if (!content || content.length > room) continue
    room -= content.length
    made.push({ name: file.name, type: file.type, content })
    absent.delete(file)
  }
  if (absent.size > 0) made.push(noteOf([...absent], transcript.locale))
  return made
}

/** There is room for a PDF of this size beside the files. */
const usualPdf = 1024 * 1024

const stillThere = async (
  app: App,
  tenantId: number,
  { conversationId, upTo }: { conversationId: string; upTo: number },
  wanted: readonly FileAttachment[],
): Promise<FileAttachment[]> => {
  if (wanted.length === 0) return []
  const files = await app.inTenant({ tenantId }, (tx) => filesOfTranscript(tx, conversationId, upTo))
  const ids = new Set(files.map(({ id }) => id))
  return wanted.filter(({ fileId }) => ids.has(fileId))
}

const noteOf = (absent: readonly FileAttachment[], locale: 'en' | 'it'): Made => {
  const words = mailWords[locale]
  const text = [words.missing, ...absent.map(({ name }) => name), ''].join('\n')
  return { name: words.missingName, type: 'text/plain', content: Buffer.from(text) }
}
