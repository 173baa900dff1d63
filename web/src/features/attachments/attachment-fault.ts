import type { TFunction } from 'i18next'
import { checkFile } from '../../lib/check-file.ts'
import { spoken } from '../../lib/i18n.ts'
import type { Attachment } from '../../live/trays.ts'
import type { UploadState } from '../../live/uploads.ts'
import { sizeText } from '../../ui/format/size-text.ts'

export type AttachmentFault = { text: string; mayBeDocument?: boolean; mayTryAgain?: boolean }

// Another kind changes nothing about these.
const forGood = ['file_empty', 'file_unsafe'] as const

/** Why a file does not go, in words, and what can be done about it. */
export function attachmentFault(
  { fault, kind, size }: Attachment,
  upload: UploadState | undefined,
  t: TFunction,
): AttachmentFault | undefined {
  const say = (bytes: number) => sizeText(bytes, spoken())
  switch (fault?.code) {
    case 'empty':
      return { text: t('attach.empty') }
    case 'unreadable':
      return { text: t('attach.unreadable'), mayBeDocument: fault.mayBeDocument }
    case 'too_large':
      return {
        text: t(`attach.tooLarge_${fault.as}`, { size: say(size), limit: say(fault.limit) }),
        mayBeDocument: kind !== 'document' && !checkFile({ kind: 'document', size }),
      }
  }
  if (upload?.state !== 'failed') return undefined
  const { reason } = upload
  if (reason === 'unreachable') return { text: t('attach.waits'), mayTryAgain: true }
  const mayBeDocument =
    kind !== 'document' && !checkFile({ kind: 'document', size }) && !forGood.some((each) => each === reason)
  return { text: t(`refusal.${reason}`), mayBeDocument, mayTryAgain: !reason.startsWith('file_') }
}
