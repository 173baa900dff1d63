import type { Conversation } from '@centralino/contract/conversations.ts'
import { Button } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'

const MailDialog = lazy(() => import('./mail-dialog.tsx').then(({ MailDialog }) => ({ default: MailDialog })))

/** Opens the dialog that sends a conversation by e-mail; of closed ones too. */
export function MailButton({ conversation }: { conversation: Pick<Conversation, 'id' | 'customer'> }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" leftSection={<IconMail aria-hidden="true" size={17} />} onClick={() => setOpen(true)}>
        {t('details.mail')}
      </Button>
      {isOpen && (
        <Suspense>
          <MailDialog conversation={conversation} onDismiss={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
