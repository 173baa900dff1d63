import type { Conversation } from '@centralino/contract/conversations.ts'
import { useTranslation } from 'react-i18next'
import { glyphOf } from '../../lib/glyph-of.ts'
import { lineOf } from '../../lib/kind-word.ts'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { clockText, whenText } from '../../ui/format/clock-text.ts'
import { Jack } from '../../ui/jack/jack.tsx'
import { NumberShape } from '../../ui/number-shape/number-shape.tsx'
import { TableRow } from '../../ui/table/table.tsx'
import { OneLine, TwoLines } from '../../ui/table/two-lines.tsx'
import { ListTable, type ListTableProps, type RowPlace } from '../lists/list-table.tsx'
import { SentReceipt } from './sent-receipt.tsx'
import { isRead, sentAt } from './sent-rows.ts'
import { TakeUp } from './take-up.tsx'

type Actions = { onSelect: (id: string) => void; onOpen: (id: string) => void }

const arrived = new Set(['delivered', 'read', 'played'])

/** The templates I sent that nobody has answered. */
export function SentTable({ onSelect, onOpen, ...list }: ListTableProps<Conversation> & Actions) {
  const { t } = useTranslation()
  const { rows } = list
  const delivered = rows.filter(({ last }) => arrived.has(last?.status ?? '')).length
  const read = rows.filter(isRead).length
  return (
    <ListTable {...list} label={t('sent.list')} footer={t('sent.footer', { count: rows.length, delivered, read })}>
      {(conversation, place) => <SentRow {...{ conversation, place, onSelect, onOpen }} />}
    </ListTable>
  )
}

function SentRow({ conversation, place, onSelect, onOpen }: { conversation: Conversation; place: RowPlace } & Actions) {
  const { t } = useTranslation()
  const where = useWhere()
  const now = useNow('minute')
  const { customer, number, last } = conversation
  const endsAt = conversation.windowEndsAt === null ? 0 : Date.parse(conversation.windowEndsAt)
  const at = sentAt(conversation)
  const [day, clock] = [whenText(at, now, where), clockText(at, where)]
  return (
    <TableRow
      {...place}
      cells={{
        customer: (
          <TwoLines
            strong
            mark={<Jack id={customer.id} name={customer.name} size={36} windowEndsAt={endsAt > now ? endsAt : null} />}
            name={customer.name}
            open={{ label: t('sent.show', { name: customer.name }), onOpen: () => onSelect(conversation.id) }}
            line={
              [customer.displayPhone, customer.profileName].find((each) => each && each !== customer.name) ??
              number.name
            }
          />
        ),
        template: <OneLine quiet>{last ? lineOf(last, t) : ''}</OneLine>,
        number: <OneLine mark={<NumberShape glyph={glyphOf(number)} size={10} />}>{number.name}</OneLine>,
        when: day === clock ? clock : `${day} ${clock}`,
        receipt: <SentReceipt last={last} />,
        action: <TakeUp conversation={conversation} onOpen={onOpen} />,
      }}
    />
  )
}
