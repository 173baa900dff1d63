import type { TFunction } from 'i18next'
import { Trans, useTranslation } from 'react-i18next'
import { spoken } from '../../lib/i18n.ts'
import type { WaitingSummary } from '../../live/waiting-list.ts'
import { GaugeCard } from '../../ui/gauge/gauge-card.tsx'
import { type Cope, copeLimits, copeOf } from './cope.ts'

/** Whether more agents are needed: words first, then needle and figures. */
export function CopeCard({ summary }: { summary: WaitingSummary }) {
  const { t } = useTranslation()
  const cope = copeOf(summary)
  const facts = [
    ['waiting.factWait', cope.waiting],
    ['waiting.factReady', summary.ready],
    ['waiting.factFree', summary.freePlaces],
    ['waiting.factClosed', summary.closedLastHour],
  ] as const
  return (
    <GaugeCard
      value={cope.needle}
      limits={copeLimits}
      title={titleOf(cope, t)}
      text={textOf(cope, summary, t)}
      facts={facts.map(([key, count]) => <Trans key={key} i18nKey={key} count={count} components={{ b: <b /> }} />)}
    />
  )
}

const titles = {
  nobody_waits: 'waiting.nobodyWaits',
  cope: 'waiting.cope',
  just: 'waiting.justCope',
  not: 'waiting.notCope',
  nobody_ready: 'waiting.nobodyReady',
} as const

const titleOf = ({ verdict }: Cope, t: TFunction) => t(titles[verdict])

/** The definition behind the needle, with its figures. */
function textOf({ verdict, waiting, cleared, by }: Cope, { ready, freePlaces }: WaitingSummary, t: TFunction): string {
  if (verdict === 'nobody_waits') return t(ready > 0 ? 'waiting.nobodyWaitsText' : 'waiting.nobodyWaitsClosed')
  if (verdict === 'nobody_ready') return t('waiting.nobodyReadyText', { count: waiting })
  if (freePlaces === 0) return t('waiting.noPlace')
  return t(by === 'pace' ? 'waiting.clearPace' : 'waiting.clearUsual', { cleared: about(cleared) })
}

/** Whole where there is more than a handful; halves below. */
const about = (count: number) =>
  new Intl.NumberFormat(spoken()).format(count < 10 ? Math.round(count * 2) / 2 : Math.round(count))
