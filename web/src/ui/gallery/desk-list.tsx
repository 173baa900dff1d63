import { useState } from 'react'
import { ListRow } from '../list-row/list-row.tsx'
import { ListRowSlot } from '../list-row/list-row-slot.tsx'
import { PlaceList } from '../list-row/place-list.tsx'
import { NumberShape } from '../number-shape/number-shape.tsx'
import { PillFilter, PillFilters } from '../pill-filter/pill-filter.tsx'
import { FreePlaces } from '../sockets/free-places.tsx'
import { WaitLine } from '../wait-line/wait-line.tsx'
import { deskRows } from './desk-rows.ts'

export function DeskList(props: { selected: string | null; onOpen: (id: string) => void; keyed: boolean }) {
  const [filter, setFilter] = useState('all')
  const pill = (name: string) => ({ chosen: filter === name, onClick: () => setFilter(name) })
  return (
    <>
      <PillFilters label="Filter">
        <PillFilter {...pill('all')} count={12}>
          All
        </PillFilter>
        <PillFilter {...pill('reply')} count={7}>
          Needs reply
        </PillFilter>
        <PillFilter {...pill('support')} mark={<NumberShape glyph="half-disc" />}>
          Support
        </PillFilter>
        <PillFilter {...pill('sales')} mark={<NumberShape glyph="triangle" />}>
          Sales
        </PillFilter>
      </PillFilters>
      <WaitLine
        action={{ label: 'Answer longest', keys: 'Alt N', onClick: () => props.onOpen('c-jean') }}
        short={
          <>
            <b>7</b> wait, longest <b>23′</b>
          </>
        }
      >
        <b>7</b> wait for you, longest <b>23′</b>
      </WaitLine>
      <PlaceList>
        {deskRows.map((row, i) => (
          <ListRowSlot key={row.customerId} selected={row.customerId === props.selected}>
            <ListRow
              {...row}
              href={`#${row.customerId}`}
              onClick={() => props.onOpen(row.customerId)}
              place={i + 1}
              keyed={props.keyed && i < 9}
              selected={row.customerId === props.selected}
              placeLabel={`place ${i + 1}`}
              remark="5 hours 42 minutes left"
            />
          </ListRowSlot>
        ))}
        <ListRowSlot>
          <FreePlaces count={4}>4 places free</FreePlaces>
        </ListRowSlot>
      </PlaceList>
    </>
  )
}
