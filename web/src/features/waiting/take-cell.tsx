import type { Conversation } from '@centralino/contract/conversations.ts'
import type { TakeRefusal } from '@centralino/contract/transfers.ts'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconLock } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { firstName } from '../../lib/first-name.ts'
import { Locked } from '../../ui/table/two-lines.tsx'
import type { Attempt } from './use-take-over.ts'

/** `full`: all my places are taken, and the tenant allows no more. */
export type Refusal = TakeRefusal | 'full' | null

type Props = {
  conversation: Conversation
  isGone: boolean
  refusal: Refusal
  attempt: Attempt | undefined
  onTake: () => void
  onOpen: () => void
}

/** Take over where it is allowed, else a lock and why not; when somebody was quicker, who. */
export function TakeCell({ conversation, isGone, refusal, attempt, onTake, onOpen }: Props) {
  const { t } = useTranslation()
  const { customer, state } = conversation
  if (attempt?.state === 'lost') {
    return (
      <Locked tone="urgent">
        {attempt.name ? t('waiting.gotIt', { name: firstName(attempt.name) }) : t('waiting.left')}
      </Locked>
    )
  }
  if (isGone) return <Locked>{t('waiting.left')}</Locked>
  if (attempt?.state === 'refused') {
    return (
      <Locked tone="urgent" icon={<IconAlertTriangle aria-hidden="true" />}>
        {attempt.reason}
      </Locked>
    )
  }
  if (refusal === 'already_mine' && state === 'active') {
    return (
      <Button size="sm" onClick={onOpen}>
        {t('waiting.open')}
      </Button>
    )
  }
  if (refusal !== null)
    return <Locked icon={<IconLock aria-hidden="true" />}>{reason(refusal, conversation, t)}</Locked>
  return (
    <Button
      variant="default"
      size="sm"
      data-row-action=""
      loading={attempt?.state === 'busy'}
      aria-label={t('waiting.takeFor', { name: customer.name })}
      onClick={onTake}
    >
      {t('waiting.take')}
    </Button>
  )
}

/** Four words at most. */
function reason(refusal: TakeRefusal | 'full', { assignee, skillset }: Conversation, t: TFunction): string {
  if (refusal === 'full') return t('waiting.whyFull')
  const name = assignee ? firstName(assignee.name) : (skillset?.name ?? '')
  return t(`waiting.why_${refusal}`, { name })
}
