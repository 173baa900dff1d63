import { IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Trans, useTranslation } from 'react-i18next'
import { firstName } from '../../lib/first-name.ts'
import { whoWaits } from '../../live/selectors.ts'
import { useConsole, useMe } from '../../live/session-context.ts'
import { Switchboard } from '../../ui/brand/switchboard.tsx'
import { useNow } from '../../ui/clock/use-now.ts'
import { useElapsed } from '../../ui/clock/use-span.ts'
import { waitText } from '../../ui/format/duration-text.ts'
import classes from './home.module.css'

/** Who it is, and the one thing to do next. */
export function GreetingCard({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const { count, longest } = useConsole(whoWaits)
  const waited = useElapsed(Date.parse(longest?.oldestUnreadAt ?? longest?.newestUnreadAt ?? '') || 0)
  const name = firstName(me.name)
  return (
    <section className={classes.hero}>
      <div className={classes.heroWords}>
        <h2 className={classes.greeting}>{t(`home.${useDayTime(me.tenant.timeZone)}`, { name })}</h2>
        <p className={classes.heroText}>
          {longest ? (
            <Trans
              i18nKey="home.waits"
              count={count}
              values={{ time: waitText(waited) }}
              components={{ b: <b className={classes.waited} /> }}
            />
          ) : (
            t('home.nobody')
          )}
        </p>
        <div className={classes.ways}>
          {longest ? (
            <button type="button" className={classes.next} onClick={() => onOpen(longest.id)}>
              {t(count === 1 ? 'home.answerOne' : 'home.answer')}
              <IconArrowRight aria-hidden="true" />
            </button>
          ) : (
            <Link to="/conversations" className={classes.next}>
              {t('home.chats')}
              <IconArrowRight aria-hidden="true" />
            </Link>
          )}
          <Link to="/waiting" className={classes.other}>
            {t('home.waiting')}
          </Link>
        </div>
      </div>
      <div className={classes.art}>
        <Switchboard
          columns={8}
          rows={4}
          cords={[
            { from: [0, 1], to: [6, 3], sag: 30, colour: 'cream' },
            { from: [1, 0], to: [4, 1], sag: 62, colour: 'brass' },
            { from: [3, 0], to: [6, 1], sag: 60, colour: 'red' },
            { from: [2, 2], to: [5, 1], sag: 40, colour: 'blue' },
          ]}
        />
      </div>
    </section>
  )
}

/** How one greets at this hour, on the tenant's clocks. */
function useDayTime(timeZone: string): 'morning' | 'afternoon' | 'evening' {
  const now = useNow('minute')
  const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(now))
  if (hour >= 4 && hour < 13) return 'morning'
  return hour >= 13 && hour < 18 ? 'afternoon' : 'evening'
}
