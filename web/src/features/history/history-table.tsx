import type { PastConversation } from '@centralino/contract/history.ts'
import { useTranslation } from 'react-i18next'
import { firstName } from '../../lib/first-name.ts'
import { glyphOf } from '../../lib/glyph-of.ts'
import { Jack } from '../../ui/jack/jack.tsx'
import { MarkedText } from '../../ui/marked-text/marked-text.tsx'
import { NumberShape } from '../../ui/number-shape/number-shape.tsx'
import { TableRow } from '../../ui/table/table.tsx'
import { OneLine, TwoLines } from '../../ui/table/two-lines.tsx'
import { ListTable, type ListTableProps, type RowPlace } from '../lists/list-table.tsx'
import { usePastTimes } from '../past/use-past-times.ts'

type OfRows = { keyword: string; onSelect: (id: string) => void }

export function HistoryTable({ keyword, onSelect, ...list }: ListTableProps<PastConversation> & OfRows) {
  const { t } = useTranslation()
  return (
    <ListTable {...list} label={t('history.list')} footer={t('history.footer')}>
      {(past, place) => <HistoryRow {...{ past, place, keyword, onSelect }} />}
    </ListTable>
  )
}

function HistoryRow({ past, place, keyword, onSelect }: { past: PastConversation; place: RowPlace } & OfRows) {
  const { t } = useTranslation()
  const { closed, length } = usePastTimes(past)
  const { customer, number, profile, found, last, line } = past
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
        line: <OneLine>{line.map(({ name }) => firstName(name)).join(' → ')}</OneLine>,
        messages: String(past.messages),
        length,
        closed,
      }}
    />
  )
}
