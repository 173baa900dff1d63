import type { Conversation } from '@centralino/contract/conversations.ts'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useConsole, useSession } from '../../live/session-context.ts'
import { DialogFrame } from '../../ui/dialog/dialog-frame.tsx'
import classes from './close-dialog.module.css'

type Props = {
  conversation: Conversation
  opened: boolean
  isBusy: boolean
  error: string | undefined
  onDismiss: () => void
  onClose: () => void
}

/** Where nothing is asked: closing frees the place; who it is about is in the title. */
export function PlainClose({ conversation, opened, isBusy, error, onDismiss, onClose }: Props) {
  const { t } = useTranslation()
  const session = useSession()
  const isOn = useConsole((state) => state.live === 'on')
  const { id, customer, number } = conversation
  const hasDraft = session.drafts.of(id).trim() !== ''
  return (
    <DialogFrame
      opened={opened}
      onClose={onDismiss}
      width="narrow"
      title={t('close.title', { name: customer.name })}
      context={t('close.context', { number: number.name })}
      actions={
        <>
          <Button variant="default" onClick={onDismiss}>
            {t('close.cancel')}
          </Button>
          <Button loading={isBusy} disabled={!isOn} onClick={onClose} data-autofocus>
            {t('close.confirm')}
          </Button>
        </>
      }
    >
      <p className={classes.text}>{t('close.consequence', { name: customer.name })}</p>
      {hasDraft && <p className={classes.text}>{t('close.draftKept')}</p>}
      {!isOn && <p className={classes.text}>{t('close.offline')}</p>}
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </DialogFrame>
  )
}
