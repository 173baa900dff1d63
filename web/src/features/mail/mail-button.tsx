import type { Conversation } from '@centralino/contract/conversations.ts'
import { Button } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '../../lib/lazy-part.ts'
import { useCommands } from '../commands/command-store.ts'

const MailDialog = lazyPart(() => import('./mail-dialog.tsx').then(({ MailDialog }) => ({ default: MailDialog })))

type Props = { conversation: Pick<Conversation, 'id' | 'customer'> }

/** Opens the dialog that sends a conversation by e-mail; of closed ones too. */
export function MailButton({ conversation }: Props) {
  const { t } = useTranslation()
  const { open, dialog } = useMailDialog(conversation)
  return (
    <>
      <Button variant="default" leftSection={<IconMail aria-hidden="true" size={17} />} onClick={open}>
        {t('details.mail')}
      </Button>
      {dialog}
    </>
  )
}

/** The same for the conversation in hand, from the command bar: there also while its details are hidden. */
export function MailCommand({ conversation }: Props) {
  const { open, dialog } = useMailDialog(conversation)
  useCommands({ mail: open })
  return dialog
}

function useMailDialog(conversation: Props['conversation']) {
  const [isOpen, setOpen] = useState(false)
  return {
    open: () => setOpen(true),
    dialog: isOpen && (
      <Suspense>
        <MailDialog conversation={conversation} onDismiss={() => setOpen(false)} />
      </Suspense>
    ),
  }
}
