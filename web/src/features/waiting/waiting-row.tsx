import type { Conversation } from '@centralino/contract/conversations.ts'
import { type ComponentProps, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { glyphOf } from '../../lib/glyph-of.ts'
import { spoken } from '../../lib/i18n.ts'
import { useMe } from '../../live/session-context.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { windowLeftText } from '../../ui/format/duration-text.ts'
import { spokenDuration } from '../../ui/format/spoken-duration.ts'
import { Jack } from '../../ui/jack/jack.tsx'
import { Lamp } from '../../ui/lamp/lamp.tsx'
import { NumberShape } from '../../ui/number-shape/number-shape.tsx'
import { TableRow } from '../../ui/table/table.tsx'
import { OneLine, TwoLines } from '../../ui/table/two-lines.tsx'
import { rowPreview } from '../conversations/row-preview.ts'
import { LineCell } from './line-cell.tsx'
import { type Refusal, TakeCell } from './take-cell.tsx'
import type { Attempt } from './use-take-over.ts'
import { waitsSince } from './waiting-groups.ts'

type Props = Omit<ComponentProps<typeof TableRow>, 'cells' | 'gone'> & {
  conversation: Conversation
  isGone: boolean
  refusal: Refusal
  attempt: Attempt | undefined
  onSelect: (id: string) => void
  onTake: (conversation: Conversation) => void
  onOpen: (id: string) => void
}

/** One waiting conversation: who, what they said last, where to, who has it, how long, and Take over. */
export const WaitingRow = memo(function WaitingRow({ conversation, isGone, refusal, attempt, ...props }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const now = useNow('minute')
  const { onSelect, onTake, onOpen, ...row } = props
  const { id, customer, number, skillset, unread, last } = conversation
  const endsAt = conversation.windowEndsAt === null ? 0 : Date.parse(conversation.windowEndsAt)
  const isOpen = endsAt > now
  const preview = rowPreview({ last, outgoing: undefined, draft: '', myId: me.id, t })
  return (
    <TableRow
      {...row}
      gone={isGone}
      cells={{
        customer: (
          <TwoLines
            strong
            mark={
              <Jack
                id={customer.id}
                name={customer.name}
                size={36}
                windowEndsAt={isOpen ? endsAt : null}
                unread={unread}
              />
            }
            name={customer.name}
            open={{ label: t('waiting.show', { name: customer.name }), onOpen: () => onSelect(id) }}
            line={isOpen ? t('waiting.windowLeft', { time: windowLeftText(endsAt - now) }) : t('waiting.windowOver')}
          />
        ),
        last: <OneLine quiet>{preview.text}</OneLine>,
        number: <OneLine mark={<NumberShape glyph={glyphOf(number)} size={10} />}>{number.name}</OneLine>,
        skillset: skillset && <OneLine>{skillset.name}</OneLine>,
        line: <LineCell conversation={conversation} />,
        since: (
          <Lamp
            since={waitsSince(conversation)}
            spoken={(waited) => t('list.waiting', { time: spokenDuration(waited, spoken()) })}
          />
        ),
        action: (
          <TakeCell
            conversation={conversation}
            isGone={isGone}
            refusal={refusal}
            attempt={attempt}
            onTake={() => onTake(conversation)}
            onOpen={() => onOpen(id)}
          />
        ),
      }}
    />
  )
})
