import { attachedName, attachedType } from '@centralino/domain/mail/attached-name.ts'
import { packFiles } from '@centralino/domain/mail/pack-files.ts'
import type { SaidFile } from '../messages/read-transcript.ts'
import type { FileAttachment } from './store.ts'
import type { MailWords } from './words.ts'

/** Which of a conversation's files go along with a mail, and what they are called there; `left`: how many do not. */
export const chooseFiles = (
  files: readonly SaidFile[],
  words: MailWords,
): { files: FileAttachment[]; left: number } => {
  const packed = packFiles(
    files.flatMap((file) => {
      const type = attachedType(file.mime)
      return type === null ? [] : [{ ...file, mime: type }]
    }),
  )
  const chosen = packed.map(({ id, type, mime, name }, index): FileAttachment => {
    const called = name ?? usualNames(words)[type] ?? words.file
    return { kind: 'file', name: attachedName(index + 1, called, mime), fileId: id, type: mime }
  })
  return { files: chosen, left: files.length - chosen.length }
}

/** What files are called that have no name, by the type of their message. */
const usualNames = ({ image, video, sound, document, sticker }: MailWords): Record<string, string> => ({
  image,
  video,
  audio: sound,
  document,
  sticker,
})
