import type { Conversation } from '@centralino/contract/conversations.ts'
import { IconAlertCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { receiptOf } from '../../lib/receipt-of.ts'
import { Beads } from '../../ui/beads/beads.tsx'
import classes from './sent.module.css'

/** How far a template has come, in beads and in words. */
export function SentReceipt({ last }: Pick<Conversation, 'last'>) {
  const { t } = useTranslation()
  if (!last) return null
  const receipt = receiptOf(last.status)
  if (receipt) {
    return (
      <span className={classes.receipt}>
        <Beads receipt={receipt} />
        {t(`sent.${receipt}`)}
      </span>
    )
  }
  return (
    <span className={classes.receipt} data-urgent="">
      <IconAlertCircle aria-hidden="true" />
      {t(last.status === 'uncertain' ? 'sent.uncertain' : 'sent.failed')}
    </span>
  )
}
