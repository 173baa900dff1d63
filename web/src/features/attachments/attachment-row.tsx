import { contentAddress } from '@centralino/contract/file-address.ts'
import { longestCaption } from '@centralino/contract/media-limits.ts'
import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { spoken } from '../../lib/i18n.ts'
import { takesCaption } from '../../live/batch-of.ts'
import { useObservable, useSession } from '../../live/session-context.ts'
import type { Attachment } from '../../live/trays.ts'
import { sizeText } from '../../ui/format/size-text.ts'
import { attachmentFault } from './attachment-fault.ts'
import classes from './attachments.module.css'
import { FileThumb } from './file-thumb.tsx'
import { UploadProgress } from './upload-progress.tsx'

type Props = {
  conversationId: string
  file: Attachment
  /** It takes no words of its own and can be nothing else than it is. */
  bare?: boolean
}

/** One file: what it is, how far it has come, its words, and the way on where it cannot go. */
export function AttachmentRow({ conversationId, file, bare = false }: Props) {
  const { t } = useTranslation()
  const { trays, uploads } = useSession()
  const upload = useObservable(uploads.states, (states) => states[file.id])
  const { id, name, kind, mime, size, caption, stored } = file
  const problem = attachmentFault(file, upload, t)
  const isGoing = upload?.state === 'going'
  const goesAsDocument = kind === 'document' && /^(image|video|audio)\//.test(mime)
  return (
    <li className={classes.row}>
      <FileThumb file={file} />
      <div className={classes.words}>
        <p className={classes.name}>
          <b dir="auto">
            {stored === undefined ? (
              file.voice ? (
                t('kind.voice')
              ) : (
                name
              )
            ) : (
              <a href={contentAddress(stored)} target="_blank" rel="noopener noreferrer">
                {name}
              </a>
            )}
          </b>
          <small>
            {file.isPreparing ? t('attach.preparing') : !isGoing && sizeText(size, spoken())}
            {goesAsDocument && !problem && ` · ${t('attach.asDocument')}`}
          </small>
        </p>
        {problem && (
          <p className={classes.problem} role="alert">
            {problem.text}
          </p>
        )}
        {!bare && !file.fault && takesCaption(kind) && (
          <input
            className={classes.caption}
            aria-label={t('attach.captionOf', { name })}
            placeholder={t('attach.caption')}
            dir="auto"
            maxLength={longestCaption}
            value={caption}
            onChange={(event) => trays.setCaption(conversationId, id, event.currentTarget.value)}
          />
        )}
        {isGoing && <UploadProgress file={file} sent={upload.sent} since={upload.since} />}
      </div>
      <span className={classes.ways}>
        {!bare && problem?.mayBeDocument && (
          <Button variant="default" size="sm" onClick={() => trays.asDocument(conversationId, id)}>
            {t('attach.toDocument')}
          </Button>
        )}
        {problem?.mayTryAgain && (
          <Button variant="default" size="sm" onClick={() => trays.retry(conversationId, id)}>
            {t('attach.retry')}
          </Button>
        )}
        <ActionIcon
          aria-label={t(isGoing ? 'attach.cancel' : 'attach.remove', { name })}
          onClick={() => trays.remove(conversationId, id)}
        >
          <IconX aria-hidden="true" />
        </ActionIcon>
      </span>
    </li>
  )
}
