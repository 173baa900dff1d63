import { useTranslation } from 'react-i18next'
import { useObservable, useSession } from '../../live/session-context.ts'
import { AttachmentRow } from './attachment-row.tsx'
import './attachment-words.ts'
import classes from './attachments.module.css'

/** The files that the next Send sends, above the text. */
export function AttachmentTray({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation()
  const { trays } = useSession()
  const files = useObservable(trays.all, (all) => all[conversationId])
  if (!files) return null
  return (
    <ul className={classes.tray} aria-label={t('attach.tray')}>
      {files.map((file) => (
        <AttachmentRow key={file.id} conversationId={conversationId} file={file} />
      ))}
    </ul>
  )
}
