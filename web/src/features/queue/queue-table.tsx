import type { Conversation } from '@centralino/contract/conversations.ts'
import { useTranslation } from 'react-i18next'
import { glyphOf } from '../../lib/glyph-of.ts'
import { useMe } from '../../live/session-context.ts'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { clockText, whenText } from '../../ui/format/clock-text.ts'
import { Jack } from '../../ui/jack/jack.tsx'
import { NumberShape } from '../../ui/number-shape/number-shape.tsx'
import { TableRow } from '../../ui/table/table.tsx'
import { OneLine, TwoLines } from '../../ui/table/two-lines.tsx'
import { WindowBar } from '../../ui/window-bar/window-bar.tsx'
import { rowPreview } from '../conversations/row-preview.ts'
import { ListTable, type ListTableProps, type RowPlace } from '../lists/list-table.tsx'
import { Unpause } from './unpause.tsx'

type Actions = { onSelect: (id: string) => void; onOpen: (id: string) => void }

type Props = ListTableProps<Conversation> &
  Actions & {
    /** How many there are without a filter. */
    count: number
  }

/** My parked conversations. */
export function QueueTable({ count, onSelect, onOpen, ...list }: Props) {
  const { t } = useTranslation()
  const { maximum } = useMe()
  return (
    <ListTable {...list} label={t('queue.list')} footer={t('queue.footer', { count, max: maximum })}>
      {(conversation, place) => <QueueRow {...{ conversation, place, onSelect, onOpen }} />}
    </ListTable>
  )
}

function QueueRow({
  conversation,
  place,
  onSelect,
  onOpen,
}: { conversation: Conversation; place: RowPlace } & Actions) {
  const { t } = useTranslation()
  const me = useMe()
  const where = useWhere()
  const now = useNow('minute')
  const { customer, number, last, waitingSince, createdAt } = conversation
  const endsAt = conversation.windowEndsAt === null ? 0 : Date.parse(conversation.windowEndsAt)
  const parkedAt = Date.parse(waitingSince ?? createdAt)
  const [day, clock] = [whenText(parkedAt, now, where), clockText(parkedAt, where)]
  return (
    <TableRow
      {...place}
      cells={{
        customer: (
          <TwoLines
            strong
            mark={<Jack id={customer.id} name={customer.name} size={36} windowEndsAt={endsAt > now ? endsAt : null} />}
            name={customer.name}
            open={{ label: t('waiting.show', { name: customer.name }), onOpen: () => onSelect(conversation.id) }}
            line={customer.displayPhone ?? (customer.username ? `@${customer.username}` : number.name)}
          />
        ),
        last: <OneLine quiet>{rowPreview({ last, outgoing: undefined, draft: '', myId: me.id, t }).text}</OneLine>,
        number: <OneLine mark={<NumberShape glyph={glyphOf(number)} size={10} />}>{number.name}</OneLine>,
        window: <WindowBar endsAt={endsAt} over={t('queue.template')} />,
        parked: day === clock ? clock : `${day} ${clock}`,
        action: <Unpause conversation={conversation} onOpen={onOpen} />,
      }}
    />
  )
}
