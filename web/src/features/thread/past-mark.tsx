import type { PastConversation } from '@centralino/contract/history.ts'
import { useTranslation } from 'react-i18next'
import { useConsole, useSession } from '../../live/session-context.ts'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { ThreadMark } from '../../ui/day-mark/marks.tsx'
import { whenText } from '../../ui/format/clock-text.ts'
import classes from './thread.module.css'

type Props = { past: PastConversation; isShown: boolean; conversation: string }

/** Where an earlier conversation begins: when, on which number, with whom, and why it was closed. */
export function PastMark({ past, isShown, conversation }: Props) {
  const { t } = useTranslation()
  const session = useSession()
  const where = useWhere()
  const now = useNow('minute')
  const subject = useConsole((state) => state.desk.conversations[conversation])
  const about = { when: whenText(Date.parse(past.createdAt), now, where), number: past.number.name }
  const name = past.closedBy?.name ?? past.assignee?.name
  const words = name === undefined ? t('thread.earlier', about) : t('thread.earlierWith', { ...about, name })
  return (
    <div className={classes.past}>
      <ThreadMark>{[words, past.profile?.path.join(' › ')].filter(Boolean).join(' · ')}</ThreadMark>
      {!isShown && subject && (
        <button type="button" className={classes.pastShow} onClick={() => session.earlier.more(subject)}>
          {t('thread.earlierShow')}
        </button>
      )}
    </div>
  )
}
