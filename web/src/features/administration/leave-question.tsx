import { Button } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { Trans, useTranslation } from 'react-i18next'
import { DialogFrame } from '../../ui/dialog/dialog-frame.tsx'

type Props = { count: number; list: string; onDiscard: () => void }

/** Who leaves with changes is asked, by us within the console, by the browser otherwise. */
export function LeaveQuestion({ count, list, onDiscard }: Props) {
  const { t } = useTranslation()
  const { status, proceed, reset } = useBlocker({
    // A session that has ended can save nothing any more.
    shouldBlockFn: ({ next }) => count > 0 && next.pathname !== '/sign-in',
    enableBeforeUnload: () => count > 0,
    withResolver: true,
  })
  return (
    <DialogFrame
      opened={status === 'blocked'}
      onClose={() => reset?.()}
      width="narrow"
      title={t('admin.leave')}
      context={<Trans i18nKey="admin.changes" values={{ count, list }} count={count} />}
      actions={
        <>
          <Button variant="subtle" onClick={() => reset?.()} data-autofocus>
            {t('admin.stay')}
          </Button>
          <Button
            variant="danger"
            onClick={() => {
              onDiscard()
              proceed?.()
            }}
          >
            {t('admin.discardAndLeave')}
          </Button>
        </>
      }
    />
  )
}
