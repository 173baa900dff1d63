import { IconCheck } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Api } from '../../lib/api.ts'
import { spoken } from '../../lib/i18n.ts'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { clockSeconds, dayText } from '../../ui/format/clock-text.ts'
import { spokenDuration } from '../../ui/format/spoken-duration.ts'
import { Jack } from '../../ui/jack/jack.tsx'
import { Reason, Reasons } from '../../ui/reasons/reasons.tsx'
import classes from './why.module.css'
import { decided } from './why-sentence.ts'

export type Decision = Awaited<ReturnType<Api['listDecisions']>>['items'][number]

/** One decision: who got it, the figures, and who was passed over. */
export function DecisionCard({ decision }: { decision: Decision }) {
  const { t } = useTranslation()
  const where = useWhere()
  const now = useNow('minute')
  const { agent, figures, passedOver, rules } = decision
  const at = Date.parse(decision.at)
  const check = <IconCheck aria-hidden="true" />
  return (
    <section className={classes.decision}>
      <header className={classes.head}>
        <Jack id={agent.id} name={agent.name} size={36} />
        <div>
          <h3 className={classes.agent}>{agent.name}</h3>
          <p className={classes.when}>
            {dayText(at, now, where)}, {clockSeconds(at, where)} · {t('why.rules', { version: rules })}
          </p>
        </div>
      </header>
      {figures && (
        <Reasons>
          <Reason mark={check}>{capital(decided(figures, t))}</Reason>
          <Reason mark={check} value={t('transfer.load', { active: figures.loadBefore, maximum: figures.maximum })}>
            {t('why.load')}
          </Reason>
          <Reason mark={check} value={spokenDuration(figures.idleFor, spoken())}>
            {t('why.idle')}
          </Reason>
          <Reason mark={check} value={spokenDuration(figures.waitedFor, spoken())}>
            {t('why.waited')}
          </Reason>
          <Reason mark={check} value={String(figures.candidates)}>
            {t('why.candidates')}
          </Reason>
        </Reasons>
      )}
      {passedOver.length > 0 && (
        <Reasons title={t('why.passedOver')}>
          {passedOver.map((each) => (
            <Reason
              key={each.agent.id}
              mark={<Jack id={each.agent.id} name={each.agent.name} size={36} />}
              value={whyNot(each.why, t)}
            >
              {each.agent.name}
            </Reason>
          ))}
        </Reasons>
      )}
    </section>
  )
}

const known = [
  'not_ready',
  'full',
  'missed_it',
  'not_last_agent',
  'lower_priority',
  'busier',
  'idle_shorter',
  'other_skillset',
] as const

/** A reason that is newer than this console is shown as the server calls it. */
function whyNot(why: string, t: TFunction): string {
  const found = known.find((each) => each === why)
  return found ? t(`why.not_${found}`) : why
}

const capital = (sentence: string) => sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)
