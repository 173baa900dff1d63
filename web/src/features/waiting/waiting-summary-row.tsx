import type { Conversation } from '@centralino/contract/conversations.ts'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { WaitingSummary } from '../../live/waiting-list.ts'
import type { Ownership } from '../../ui/cordlet/cordlet.tsx'
import { StatusTile } from '../../ui/tile/status-tile.tsx'
import { CopeCard } from './cope-card.tsx'
import classes from './waiting.module.css'

const ownerships = { 1: 'offered', 2: 'parked', 3: 'suspended' } as const satisfies Record<number, Ownership>

type Rows = Readonly<Record<string, Conversation>>
type Props = {
  summary: WaitingSummary | undefined
  rows: Rows
  /** The rows are all there are: then their parts can be counted. */
  isWhole: boolean
  status: 1 | 2 | 3 | undefined
  onStatus: (status: 1 | 2 | 3 | undefined) => void
}

/** The three statuses, each a filter, and whether the agents cope. */
export function WaitingSummaryRow({ summary, rows, isWhole, status, onStatus }: Props) {
  const { t } = useTranslation()
  return (
    <div className={classes.summary} data-region="">
      {([1, 2, 3] as const).map((each) => {
        const tally = summary?.statuses.find((found) => found.status === each)
        return (
          <StatusTile
            key={each}
            title={t(`waiting.status${each}`)}
            line={lineOf(each, rows, isWhole, t)}
            ownership={ownerships[each]}
            count={summary && (tally?.count ?? 0)}
            oldest={tally?.oldestAt ? Date.parse(tally.oldestAt) : null}
            oldestLabel={t('waiting.oldest')}
            pressed={status === each}
            onClick={() => onStatus(status === each ? undefined : each)}
          />
        )
      })}
      {summary && <CopeCard summary={summary} />}
    </div>
  )
}

function lineOf(status: 1 | 2 | 3, rows: Rows, isWhole: boolean, t: TFunction): string {
  const count = (is: (row: Conversation) => boolean) => Object.values(rows).filter(is).length
  if (status === 3) return t('waiting.status3Line')
  if (!isWhole) return t(`waiting.status${status}Line`)
  const withBot = count(({ state, botEndsAt }) => state === 'waiting' && botEndsAt !== null)
  return status === 1
    ? t(withBot > 0 ? 'waiting.status1PartsBot' : 'waiting.status1Parts', {
        offered: count(({ state }) => state === 'active'),
        nobody: count(({ state }) => state === 'waiting') - withBot,
        bot: withBot,
      })
    : t('waiting.status2Parts', {
        public: count(({ state, queue }) => state === 'parked' && queue !== 'personal'),
        personal: count(({ state, queue }) => state === 'parked' && queue === 'personal'),
      })
}
