import type { PastConversation } from '@centralino/contract/history.ts'
import { useTranslation } from 'react-i18next'
import { glyphOf } from '../../lib/glyph-of.ts'
import { useMe } from '../../live/session-context.ts'
import { waitText } from '../../ui/format/duration-text.ts'
import { Jack } from '../../ui/jack/jack.tsx'
import { MarkedText } from '../../ui/marked-text/marked-text.tsx'
import { NumberShape } from '../../ui/number-shape/number-shape.tsx'
import { ShortLine } from '../../ui/owner-line/short-line.tsx'
import { TableRow } from '../../ui/table/table.tsx'
import { OneLine, TwoLines } from '../../ui/table/two-lines.tsx'
import { ListTable, type ListTableProps, type RowPlace } from '../lists/list-table.tsx'
import { usePastTimes } from '../past/use-past-times.ts'

type OfRows = { keyword: string; onSelect: (id: string) => void }
/** How many there are on all pages; nothing: it is not known. */
type Total = { total: number | null }

export function HistoryTable({ keyword, onSelect, total, ...list }: ListTableProps<PastConversation> & OfRows & Total) {
  const { t } = useTranslation()
  return (
    <ListTable
      {...list}
      label={t('history.list')}
      footer={
        <>
          {total !== null && <span>{t('history.total', { count: total })}</span>}
          <span>{t('history.footer')}</span>
        </>
      }
    >
      {(past, place) => <HistoryRow {...{ past, place, keyword, onSelect }} />}
    </ListTable>
  )
}

function HistoryRow({ past, place, keyword, onSelect }: { past: PastConversation; place: RowPlace } & OfRows) {
  const { t } = useTranslation()
  const { closed, length } = usePastTimes(past)
  const me = useMe()
  const { customer, number, profile, found, last, line, createdAt, firstReplyAt } = past
  const path = profile?.path.join(' › ') ?? ''
  const note = profile?.note ?? ''
  return (
    <TableRow
      {...place}
      cells={{
        customer: (
          <TwoLines
            strong
            mark={<Jack id={customer.id} name={customer.name} size={36} />}
            name={customer.name}
            open={{ label: t('history.show', { name: customer.name }), onOpen: () => onSelect(past.id) }}
            line={found ? <MarkedText text={found.excerpt} search={keyword} /> : (last?.preview ?? '')}
          />
        ),
        profile: (
          <OneLine quiet={path === ''}>{[path || t('past.noProfile'), note].filter(Boolean).join(' · ')}</OneLine>
        ),
        number: <OneLine mark={<NumberShape glyph={glyphOf(number)} size={10} />}>{number.name}</OneLine>,
        line: <ShortLine people={line} me={me.id} />,
        messages: String(past.messages),
        length,
        reply: firstReplyAt === null ? '' : waitText(Math.max(0, Date.parse(firstReplyAt) - Date.parse(createdAt))),
        closed,
      }}
    />
  )
}
