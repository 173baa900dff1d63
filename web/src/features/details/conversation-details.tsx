import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Message } from '@centralino/contract/messages.ts'
import { type ReactNode, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '../../lib/lazy-part.ts'
import { useConsole } from '../../live/session-context.ts'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { DetailsHead, DetailsSection } from '../../ui/details-section/details.tsx'
import { DetailsBar } from '../../ui/details-section/details-bar.tsx'
import { FactRow, Facts } from '../../ui/fact-row/facts.tsx'
import { clockText, whenText } from '../../ui/format/clock-text.ts'
import { ProfileLine } from '../closing/profile-line.tsx'
import { MailButton } from '../mail/mail-button.tsx'
import { WhyMe } from '../why/why-me.tsx'
import classes from './details-parts.module.css'
import { LinePart } from './line-part.tsx'
import { useFolds } from './use-folds.ts'

type Props = {
  conversation: Conversation
  /** Present where they lie over the thread. */
  onClose: (() => void) | undefined
}

const CustomerPart = lazyPart(() =>
  import('./customer-part.tsx').then(({ CustomerPart }) => ({ default: CustomerPart })),
)
const CustomerHistory = lazyPart(() =>
  import('../past/customer-history.tsx').then(({ CustomerHistory }) => ({ default: CustomerHistory })),
)

const FilesPart = lazyPart(() => import('./files-part.tsx').then(({ FilesPart }) => ({ default: FilesPart })))

const sections = ['line', 'conversation', 'customer', 'history', 'files']
const none: readonly Message[] = []

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
  const folds = useFolds(sections)
  const [edited, setEdited] = useState<string>()
  const messages = useConsole((state) => state.desk.threads[conversation.id]?.messages)
  const files = useMemo(() => (messages ?? none).filter(({ file }) => file !== null), [messages])
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
      <button type="button" className={classes.all} onClick={folds.toggleAll}>
        {t(folds.isAllFolded ? 'details.expandAll' : 'details.collapseAll')}
      </button>
      <Fold folds={folds} name="line" title={t('details.line')}>
        <LinePart conversation={conversation} />
        <WhyMe conversation={conversation} />
      </Fold>
      <Fold folds={folds} name="conversation" title={t('details.conversation')}>
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
          <ProfileLine profile={conversation.profile} />
        </Facts>
      </Fold>
      <Fold folds={folds} name="customer" title={t('details.customer')}>
        <Suspense>
          <CustomerPart
            key={customer.id}
            customer={customer}
            isEdited={edited === customer.id}
            onEdit={(isEdited) => setEdited(isEdited ? customer.id : undefined)}
          />
        </Suspense>
      </Fold>
      <Fold folds={folds} name="history" title={t('details.history')}>
        {folds.isOpen('history') && (
          <Suspense>
            <CustomerHistory key={customer.id} customerId={customer.id} without={conversation.id} />
          </Suspense>
        )}
      </Fold>
      {files.length > 0 && (
        <Fold folds={folds} name="files" title={t('details.files')}>
          <Suspense>
            <FilesPart conversationId={conversation.id} messages={files} />
          </Suspense>
        </Fold>
      )}
      <MailButton conversation={conversation} />
    </>
  )
}

type FoldProps = { folds: ReturnType<typeof useFolds>; name: string; title: string; children: ReactNode }

function Fold({ folds, name, title, children }: FoldProps) {
  return (
    <DetailsSection title={title} open={folds.isOpen(name)} onToggle={() => folds.toggle(name)}>
      {children}
    </DetailsSection>
  )
}

/** What is not known is not listed. */
function Fact({ name, children }: { name: string; children: string | null | undefined }) {
  return children ? <FactRow name={name}>{children}</FactRow> : null
}
