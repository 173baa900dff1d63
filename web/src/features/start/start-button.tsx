import { ActionIcon, Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '../../lib/lazy-part.ts'
import { useConsole, useObservable, useSession } from '../../live/session-context.ts'
import { usePhone } from '../lists/use-list-view.tsx'

const StartDialog = lazyPart(() => import('./start-dialog.tsx').then(({ StartDialog }) => ({ default: StartDialog })))

/** Write first; there only where a number allows it. On a phone a round button. */
export const StartButton = memo(function StartButton() {
  const { t } = useTranslation()
  const { starting } = useSession()
  const isAllowed = useConsole((state) => state.numbers.some(({ outbound }) => outbound))
  const start = useObservable(starting, (value) => value)
  const isPhone = usePhone()
  if (!isAllowed) return null
  const begin = () => starting.set({ search: '' })
  return (
    <>
      {isPhone ? (
        <ActionIcon variant="filled" radius="xl" size="xl" aria-label={t('start.button')} onClick={begin}>
          <IconPlus aria-hidden="true" />
        </ActionIcon>
      ) : (
        <Button leftSection={<IconPlus aria-hidden="true" />} onClick={begin}>
          {t('start.button')}
        </Button>
      )}
      {start && (
        <Suspense>
          <StartDialog with={start} onClose={() => starting.set(undefined)} />
        </Suspense>
      )}
    </>
  )
})
