import './past-words.ts'
import type { PastConversation } from '@centralino/contract/history.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { glyphOf } from '../../lib/glyph-of.ts'
import { useDelayed } from '../../lib/use-delayed.ts'
import { useLater } from '../../lib/use-later.ts'
import { useSession } from '../../live/session-context.ts'
import { MarkedText } from '../../ui/marked-text/marked-text.tsx'
import { NumberShape } from '../../ui/number-shape/number-shape.tsx'
import { HistoryFilters } from './history-filters.tsx'
import classes from './past.module.css'
import { PastDrawer } from './past-drawer.tsx'
import type { Period } from './period.ts'
import { usePages } from './use-pages.ts'
import { usePastTimes } from './use-past-times.ts'

type Props = {
  customerId: string
  /** The one in hand is not its own past. */
  without?: string
  /** It is shown beside the customer's record. */
  isAtCustomer?: boolean
}

/** A customer's conversations, by keyword and period; each can be opened and read. */
export function CustomerHistory({ customerId, without, isAtCustomer }: Props) {
  const { t } = useTranslation()
  const { api } = useSession()
  const [keyword, setKeyword] = useState('')
  const [period, setPeriod] = useState<Period>({})
  const [read, setRead] = useState<PastConversation>()
  const wanted = useLater(keyword.trim())
  const query = { keyword: wanted, limit: 20, ...period }
  const list = usePages<PastConversation, Awaited<ReturnType<typeof api.listCustomerConversations>>>(
    JSON.stringify([customerId, query]),
    (cursor) =>
      api.listCustomerConversations({ params: { id: customerId }, query: { ...query, ...(cursor ? { cursor } : {}) } }),
  )
  const isSlow = useDelayed(list.state === 'loading' && list.items.length === 0)
  const items = list.items.filter(({ id }) => id !== without)
  const isNarrowed = wanted !== '' || period.from !== undefined
  return (
    <div className={classes.history}>
      <HistoryFilters keyword={keyword} onKeyword={setKeyword} period={period} onPeriod={setPeriod} />
      <ul className={classes.list} aria-busy={list.state === 'loading'}>
        {items.map((past) => (
          <PastRow key={past.id} past={past} keyword={wanted} onRead={() => setRead(past)} />
        ))}
      </ul>
      {list.state === 'failed' && (
        <p className={classes.quiet} role="alert">
          {t('past.failed')}{' '}
          <Button size="compact-sm" variant="default" onClick={list.retry}>
            {t('app.retry')}
          </Button>
        </p>
      )}
      {isSlow && <p className={classes.quiet}>{t('past.loading')}</p>}
      {list.state === 'ready' && items.length === 0 && (
        <p className={classes.quiet} role="status">
          {t(isNarrowed ? 'past.noneFound' : 'past.none')}
        </p>
      )}
      {list.more && (
        <Button size="compact-sm" variant="default" onClick={list.loadMore} loading={list.state === 'loading'}>
          {t('past.more')}
        </Button>
      )}
      <PastDrawer past={read} keyword={wanted} isAtCustomer={isAtCustomer} onClose={() => setRead(undefined)} />
    </div>
  )
}

function PastRow({ past, keyword, onRead }: { past: PastConversation; keyword: string; onRead: () => void }) {
  const { t } = useTranslation()
  const { day, closed, length } = usePastTimes(past)
  const { number, profile, found, last, line, closedBy } = past
  const names = line.map(({ name }) => name).join(', ')
  return (
    <li className={classes.row}>
      <button
        type="button"
        className={classes.open}
        onClick={onRead}
        aria-label={t('past.read', { when: `${day}, ${number.name}` })}
      >
        <span className={classes.when}>{day}</span>
        <span className={classes.what}>
          <span className={classes.title}>
            {past.state === 'closed'
              ? profile && profile.path.length > 0
                ? profile.path.join(' › ')
                : t('past.noProfile')
              : t('past.open')}
          </span>
          <bdi className={classes.piece} dir="auto">
            {found ? <MarkedText text={found.excerpt} search={keyword} /> : (last?.preview ?? '')}
          </bdi>
          {profile?.note && (
            <bdi className={classes.piece} dir="auto">
              {t('past.noted', { note: profile.note })}
            </bdi>
          )}
          <span className={classes.about}>
            {[names, t('past.messages', { count: past.messages }), past.closedAt && length].filter(Boolean).join(', ')}
          </span>
          {closed && (
            <span className={classes.about}>
              {closedBy
                ? t('past.closedByAt', { name: closedBy.name, when: closed })
                : t('past.closedAt', { when: closed })}
            </span>
          )}
        </span>
        <span className={classes.number}>
          <NumberShape glyph={glyphOf(number)} size={10} />
          <bdi>{number.name}</bdi>
        </span>
      </button>
    </li>
  )
}
