import { Button } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { DialogFrame } from '../../ui/dialog/dialog-frame.tsx'
import { UnsavedChanges } from './unsaved-changes.tsx'

/** `names`: of what was changed and is not saved. */
type Props = { names: readonly string[]; onDiscard: () => void }

/** Who leaves with changes is asked, by us within the console, by the browser otherwise. */
export function LeaveQuestion({ names, onDiscard }: Props) {
  const { t } = useTranslation()
  const { status, proceed, reset } = useBlocker({
    // A session that has ended can save nothing any more.
    shouldBlockFn: ({ next }) => names.length > 0 && next.pathname !== '/sign-in',
    enableBeforeUnload: () => names.length > 0,
    withResolver: true,
  })
  // When the form goes by itself, for its conversation was closed, there is nothing left to ask about.
  const goOn = useRef<() => void>(undefined)
  useEffect(() => {
    goOn.current = status === 'blocked' ? proceed : undefined
  })
  useEffect(() => () => goOn.current?.(), [])
  // It is not there beforehand: the Escape that asks it would close it too.
  if (status !== 'blocked') return null
  return (
    <DialogFrame
      opened
      onClose={() => reset()}
      width="narrow"
      title={t('leaving.title')}
      context={<UnsavedChanges names={names} />}
      actions={
        <>
          <Button variant="subtle" onClick={() => reset()} data-autofocus>
            {t('leaving.stay')}
          </Button>
          <Button
            variant="danger"
            onClick={() => {
              onDiscard()
              proceed()
            }}
          >
            {t('leaving.discard')}
          </Button>
        </>
      }
    />
  )
}
