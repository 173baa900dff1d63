import type { StuckConversation } from '@centralino/contract/stuck.ts'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../live/session-context.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { useElapsed } from '../../ui/clock/use-span.ts'
import { waitText } from '../../ui/format/duration-text.ts'
import { Jack } from '../../ui/jack/jack.tsx'
import { whereItStands } from '../waiting/line-cell.tsx'
import { faultWords } from './fault-words.ts'
import classes from './stuck.module.css'
import type { Mending } from './use-stuck.ts'

type Props = StuckConversation & { mending: Mending | undefined; onRepair: () => void }

/** One conversation that is not where it should be. */
export function StuckRow({ conversation, faults, mending, onRepair }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const now = useNow('minute')
  const { customer, windowEndsAt, assignee, number } = conversation
  const endsAt = windowEndsAt === null ? 0 : Date.parse(windowEndsAt)
  return (
    <li className={classes.row}>
      <Jack id={customer.id} name={customer.name} size={36} windowEndsAt={endsAt > now ? endsAt : null} />
      <div className={classes.words}>
        <bdi className={classes.name} dir="auto">
          {customer.name}
        </bdi>
        <span className={classes.where}>
          {number.name} · {whereItStands(conversation, me.id, t)}
        </span>
        <ul className={classes.faults}>
          {faults.map((fault) => (
            <li key={`${fault.fault} ${fault.timer}`}>
              {faultWords(fault, assignee?.name, t)}, <Since at={Date.parse(fault.since)} />
            </li>
          ))}
        </ul>
        {mending?.state === 'refused' && (
          <p className={classes.error} role="alert">
            {mending.reason}
          </p>
        )}
        {mending?.state === 'done' && (
          <p className={classes.error} role="alert">
            {t('stuck.still')}
          </p>
        )}
      </div>
      <Button
        size="sm"
        variant="default"
        loading={mending?.state === 'busy'}
        aria-label={t('stuck.repairFor', { name: customer.name })}
        onClick={onRepair}
      >
        {t('stuck.repair')}
      </Button>
    </li>
  )
}

function Since({ at }: { at: number }) {
  const { t } = useTranslation()
  return <span className={classes.since}>{t('stuck.since', { time: waitText(useElapsed(at)) })}</span>
}
