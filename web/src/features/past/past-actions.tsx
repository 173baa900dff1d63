import type { PastConversation } from '@centralino/contract/history.ts'
import { Button } from '@mantine/core'
import { IconHourglass, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { MailButton } from '../mail/mail-button.tsx'
import classes from './past.module.css'

type Props = { past: PastConversation; isAtCustomer: boolean }

/** What can be done with a conversation one only reads: send it by e-mail, go to its customer, or to where it waits. */
export function PastActions({ past, isAtCustomer }: Props) {
  const { t } = useTranslation()
  const { id, state, customer } = past
  return (
    <div className={classes.actions}>
      <MailButton conversation={past} />
      {!isAtCustomer && (
        <Button
          variant="default"
          leftSection={<IconUser aria-hidden="true" size={17} />}
          renderRoot={(props) => <Link to="/customers" search={{ row: customer.id }} {...props} />}
        >
          {t('past.toCustomer')}
        </Button>
      )}
      {state === 'waiting' && (
        <Button
          variant="default"
          leftSection={<IconHourglass aria-hidden="true" size={17} />}
          renderRoot={(props) => <Link to="/waiting" search={{ row: id }} {...props} />}
        >
          {t('past.toWaiting')}
        </Button>
      )}
    </div>
  )
}
