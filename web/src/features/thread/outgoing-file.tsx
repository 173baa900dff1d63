import { useTranslation } from 'react-i18next'
import { spoken } from '../../lib/i18n.ts'
import type { LocalFile } from '../../lib/local-file.ts'
import { useObservable, useSession } from '../../live/session-context.ts'
import { lengthText, sizeText } from '../../ui/format/size-text.ts'
import { WhatsAppText } from '../../ui/whatsapp-text/whatsapp-text.tsx'
import { FileThumb } from '../attachments/file-thumb.tsx'
import classes from './outgoing-file.module.css'

/** A file that the server does not have yet: what it is, how far it has come, and its words. */
export function OutgoingFile({ file, caption }: { file: LocalFile; caption: string }) {
  const { t } = useTranslation()
  const { uploads } = useSession()
  const upload = useObservable(uploads.states, (states) => states[file.id])
  const { name, size, seconds, voice } = file
  const percent = upload?.state === 'going' ? Math.floor((100 * Math.min(upload.sent, size)) / Math.max(1, size)) : 100
  return (
    <>
      <span className={classes.file}>
        <FileThumb file={file} />
        <span className={classes.words}>
          <b dir="auto">{voice ? t('kind.voice') : name}</b>
          <small>
            {percent < 100
              ? t('fate.uploading', { percent })
              : voice && seconds !== undefined
                ? lengthText(seconds)
                : sizeText(size, spoken())}
          </small>
        </span>
      </span>
      {caption !== '' && caption !== name && <WhatsAppText text={caption} />}
    </>
  )
}
