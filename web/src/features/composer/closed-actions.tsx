import { Button } from '@mantine/core'
import { IconTemplate } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTransfer } from '../transfer/use-transfer.ts'
import type { ComposerDesk } from './composer-desk.ts'

/** After the 24 hours: wait for the customer in my own queue, or write with a template. What was typed stays. */
export function ClosedActions({ desk }: { desk: ComposerDesk }) {
  const { t } = useTranslation()
  const { transfer, isBusy, error } = useTransfer(desk.conversation.id, () => undefined)
  return (
    <>
      {error && <span role="alert">{error}</span>}
      <Button variant="subtle" loading={isBusy} onClick={() => void transfer({ kind: 'queue', queue: 'personal' })}>
        {t('composer.park')}
      </Button>
      <Button
        size="lg"
        leftSection={<IconTemplate aria-hidden="true" />}
        aria-expanded={desk.panel === 'template'}
        onClick={() => desk.show(desk.panel === 'template' ? undefined : 'template')}
      >
        {t('composer.chooseTemplate')}
      </Button>
    </>
  )
}
