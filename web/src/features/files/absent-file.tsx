import type { StoredFile } from '@centralino/contract/files.ts'
import type { Message } from '@centralino/contract/messages.ts'
import { IconAlertTriangle, IconShieldX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useSession } from '../../live/session-context.ts'
import en from '../../locales/en/files.json'
import { KindIcon } from '../kinds/kind-icon.tsx'
import classes from './files.module.css'
import { frameOf } from './frame-of.ts'

/** The room that the file will take, while it is being fetched. */
export function ComingFile({ file }: { file: StoredFile }) {
  const { t } = useTranslation()
  const isSeen = file.kind === 'image' || file.kind === 'video'
  return (
    <div
      className={isSeen ? classes.coming : classes.comingLine}
      style={isSeen ? frameOf(file) : undefined}
      data-sticker={file.kind === 'sticker' || undefined}
      role="status"
    >
      <KindIcon type={file.kind} />
      <small>{t('file.coming')}</small>
    </div>
  )
}

/** What did not arrive, why, and another try. */
export function LostFile({ message, file }: { message: Message; file: StoredFile }) {
  const { t } = useTranslation()
  const session = useSession()
  const [state, setState] = useState<string>()
  const retry = async () => {
    setState('')
    try {
      session.takeMessage(
        await session.api.retryFile({ params: { id: message.conversationId, messageId: message.id } }),
      )
    } catch (refusal) {
      setState(explain(refusal, t))
    }
  }
  const canRetry = file.reason !== 'not_taken' && file.reason !== 'foreign' && file.reason !== 'too_large'
  return (
    <div className={classes.absent}>
      <IconAlertTriangle aria-hidden="true" />
      <div>
        <b>{t('file.lost')}</b>
        {isWhy(file.reason) && <p>{t(`file.why.${file.reason}`)}</p>}
        {state ? <p role="alert">{state}</p> : null}
        {canRetry && (
          <button type="button" className={classes.retry} disabled={state === ''} onClick={() => void retry()}>
            {t(state === '' ? 'file.retrying' : 'file.retry')}
          </button>
        )}
      </div>
    </div>
  )
}

type Why = keyof (typeof en)['file']['why']
const isWhy = (reason: string | null): reason is Why => reason !== null && Object.hasOwn(en.file.why, reason)

export function UnsafeFile() {
  const { t } = useTranslation()
  return (
    <div className={classes.absent}>
      <IconShieldX aria-hidden="true" />
      <p>{t('file.unsafe')}</p>
    </div>
  )
}
