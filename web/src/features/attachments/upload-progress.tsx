import { useTranslation } from 'react-i18next'
import { spoken } from '../../lib/i18n.ts'
import type { Attachment } from '../../live/trays.ts'
import { countdownText } from '../../ui/format/duration-text.ts'
import { sizeText } from '../../ui/format/size-text.ts'
import classes from './attachments.module.css'

// Sooner one cannot tell how fast it goes.
const TELLING = 1_500

/** How much of a file has gone up, and how long the rest will take. */
export function UploadProgress({ file, sent, since }: { file: Attachment; sent: number; since: number }) {
  const { t } = useTranslation()
  const { name, size } = file
  const gone = Math.min(sent, size)
  const elapsed = Date.now() - since
  const left = elapsed > TELLING && gone > 0 ? (elapsed / gone) * (size - gone) : undefined
  const words = { sent: sizeText(gone, spoken()), total: sizeText(size, spoken()) }
  return (
    <div className={classes.progress}>
      <progress max={size} value={gone} aria-label={t('attach.uploading', { name })} />
      <small>
        {left === undefined
          ? t('attach.progress', words)
          : t('attach.progressLeft', { ...words, left: countdownText(Math.max(1_000, left)) })}
      </small>
    </div>
  )
}
