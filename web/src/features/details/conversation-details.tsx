import type { Conversation } from '@centralino/contract/conversations.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useKept } from '../../lib/use-kept.ts'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { DetailsHead, DetailsSection } from '../../ui/details-section/details.tsx'
import { DetailsBar } from '../../ui/details-section/details-bar.tsx'
import { FactRow, Facts } from '../../ui/fact-row/facts.tsx'
import { clockText, whenText } from '../../ui/format/clock-text.ts'
import { WhyMe } from '../why/why-me.tsx'

type Props = {
  conversation: Conversation
  /** Present where they lie over the thread. */
  onClose: (() => void) | undefined
}

/** Who the customer is and how the conversation stands. */
export function ConversationDetails({ conversation, onClose }: Props) {
  const { t } = useTranslation()
  const where = useWhere()
  const now = useNow('minute')
  const { customer, number, skillset, assignee, windowEndsAt } = conversation
  const moment = (at: string | null) => {
    if (at === null) return null
    const ms = Date.parse(at)
    const [day, clock] = [whenText(ms, now, where), clockText(ms, where)]
    return day === clock ? clock : `${day}, ${clock}`
  }
  const endsAt = windowEndsAt === null ? 0 : Date.parse(windowEndsAt)
  return (
    <>
      {onClose && <DetailsBar title={t('details.label')} closeLabel={t('details.close')} onClose={onClose} />}
      <DetailsHead
        customerId={customer.id}
        name={customer.name}
        windowEndsAt={endsAt > now ? endsAt : null}
        line={customer.savedName ? undefined : (customer.profileName ?? undefined)}
      />
      <Fold name="why" title={t('why.title')}>
        <WhyMe conversation={conversation} />
      </Fold>
      <Fold name="conversation" title={t('details.conversation')}>
        <Facts>
          <Fact name={t('details.number')}>{`${number.name}, ${number.displayPhoneNumber}`}</Fact>
          <Fact name={t('details.skillset')}>{skillset?.name}</Fact>
          <Fact name={t('details.priority')}>{conversation.priority === 0 ? null : String(conversation.priority)}</Fact>
          <Fact name={t('details.assignee')}>{assignee?.name}</Fact>
          <Fact name={t('details.since')}>{moment(conversation.createdAt)}</Fact>
          <Fact name={t('details.assigned')}>{moment(conversation.assignedAt)}</Fact>
          <Fact name={t('details.opened')}>{moment(conversation.openedAt) ?? t('details.notOpened')}</Fact>
          <Fact name={t('details.window')}>
            {endsAt > now ? t('details.until', { time: moment(windowEndsAt) }) : t('details.over')}
          </Fact>
        </Facts>
      </Fold>
      <Fold name="customer" title={t('details.customer')}>
        <Facts>
          <Fact name={t('details.name')}>{customer.savedName}</Fact>
          <Fact name={t('details.whatsappName')}>{customer.profileName}</Fact>
          <Fact name={t('details.phone')}>{customer.displayPhone}</Fact>
          <Fact name={t('details.username')}>{customer.username}</Fact>
        </Facts>
      </Fold>
    </>
  )
}

function Fold({ name, title, children }: { name: string; title: string; children: ReactNode }) {
  const [isOpen, setOpen] = useKept(`details.${name}`, true)
  return (
    <DetailsSection title={title} open={isOpen} onToggle={() => setOpen(!isOpen)}>
      {children}
    </DetailsSection>
  )
}

/** What is not known is not listed. */
function Fact({ name, children }: { name: string; children: string | null | undefined }) {
  return children ? <FactRow name={name}>{children}</FactRow> : null
}
