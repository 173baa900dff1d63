import type { PastConversation } from '@centralino/contract/history.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FactRow, Facts } from '../../ui/fact-row/facts.tsx'
import { ProfileLine } from '../closing/profile-line.tsx'
import classes from './past.module.css'
import { PastMessages } from './past-messages.tsx'
import { usePastTimes } from './use-past-times.ts'

type Props = {
  past: PastConversation
  keyword: string
  /** What can be done with it: nothing changes it. */
  actions?: ReactNode
}

/** What is known of a closed conversation, and all of its messages; nothing in it can be changed. */
export function PastConversationView({ past, keyword, actions }: Props) {
  const { t } = useTranslation()
  const { began, closed, length } = usePastTimes(past)
  const { number, skillset, profile, closedBy, line } = past
  return (
    <>
      <Facts>
        <ProfileLine profile={profile} />
        <FactRow name={t('past.number')}>{`${number.name}, ${number.displayPhoneNumber}`}</FactRow>
        {skillset && <FactRow name={t('past.skillset')}>{skillset.name}</FactRow>}
        {line.length > 0 && <FactRow name={t('past.line')}>{line.map(({ name }) => name).join(' → ')}</FactRow>}
        <FactRow name={t('past.began')}>{began}</FactRow>
        {closed && (
          <FactRow name={t('past.closedAlone')}>
            {closedBy ? t('past.closedByName', { when: closed, name: closedBy.name }) : closed}
          </FactRow>
        )}
        {closed && <FactRow name={t('past.length')}>{length}</FactRow>}
      </Facts>
      {past.state === 'closed' && <p className={classes.quiet}>{t('past.readOnly')}</p>}
      {actions}
      <PastMessages past={past} keyword={keyword} />
    </>
  )
}
