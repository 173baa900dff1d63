import type { Mail } from '@centralino/contract/mail.ts'
import { useTranslation } from 'react-i18next'
import { firstName } from '../../lib/first-name.ts'
import { useMe } from '../../live/session-context.ts'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { whenText } from '../../ui/format/clock-text.ts'
import classes from './mail.module.css'

/** Who sent this conversation to whom, and what became of it. */
export function SentMails({ mails }: { mails: readonly Mail[] }) {
  const { t } = useTranslation()
  const me = useMe()
  const where = useWhere()
  const now = useNow('minute')
  return (
    <ul className={classes.sent} aria-label={t('mail.before')} aria-live="polite">
      {mails.map(({ id, to, state, reason, by, createdAt }) => (
        <li key={id}>
          <b>
            <bdi>{to.join(', ')}</bdi>
          </b>
          <span data-state={state}>
            {t(`mail.state_${state}`)}
            {reason !== null && <bdi>: {reason}</bdi>}
          </span>
          <span>
            {by && t(by.id === me.id ? 'mail.byMe' : 'mail.by', { name: firstName(by.name) })}{' '}
            {whenText(Date.parse(createdAt), now, where)}
          </span>
        </li>
      ))}
    </ul>
  )
}
