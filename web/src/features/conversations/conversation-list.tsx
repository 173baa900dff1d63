import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inPlaceOrder } from '../../live/selectors.ts'
import { useConsole, useMe } from '../../live/session-context.ts'
import { ListRowSlot } from '../../ui/list-row/list-row-slot.tsx'
import { PlaceList } from '../../ui/list-row/place-list.tsx'
import { FreePlace, FreePlaces } from '../../ui/sockets/free-places.tsx'
import { type Filter, FilterBar, matches } from './filter-bar.tsx'
import { PlaceRow } from './place-row.tsx'
import { useAltHeld } from './use-alt-held.ts'
import { useRowWindow } from './use-row-window.ts'
import { WhoWaits } from './who-waits.tsx'

const DRAWN_WHEN_EMPTY = 3

export function ConversationList({ selected, onOpen }: { selected: string | null; onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const all = useConsole(inPlaceOrder)
  const { maximum } = useMe()
  const [filter, setFilter] = useState<Filter>('all')
  const isAltHeld = useAltHeld()
  const list = useRef<HTMLUListElement>(null)
  const rows = filter === 'all' ? all : all.filter((conversation) => matches(conversation, filter))
  const free = Math.max(0, maximum - all.length)
  const window = useRowWindow(list, rows, selected)
  return (
    <>
      <FilterBar all={all} filter={filter} onChange={setFilter} />
      {all.length > 0 && <WhoWaits onAnswer={onOpen} />}
      <PlaceList ref={list}>
        {window.map((entry) =>
          'gap' in entry ? (
            <li key={entry.key} role="presentation" style={{ height: entry.gap, listStyle: 'none' }} />
          ) : (
            <ListRowSlot
              key={entry.row.id}
              ref={entry.measure}
              data-index={entry.index}
              selected={entry.row.id === selected}
            >
              <PlaceRow
                conversation={entry.row}
                place={entry.row.place ?? entry.index + 1}
                keyed={isAltHeld && all.indexOf(entry.row) < 9}
                selected={entry.row.id === selected}
                onOpen={onOpen}
              />
            </ListRowSlot>
          ),
        )}
        {rows.length === 0 && all.length > 0 && (
          <ListRowSlot>
            <FreePlaces count={0}>{t('list.nothingFiltered')}</FreePlaces>
          </ListRowSlot>
        )}
        {all.length === 0 &&
          Array.from({ length: Math.min(DRAWN_WHEN_EMPTY, free) }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place has no other identity than its number
            <ListRowSlot key={i}>
              <FreePlace place={i + 1}>{t('list.freeWord')}</FreePlace>
            </ListRowSlot>
          ))}
        {all.length === 0 && free > DRAWN_WHEN_EMPTY && (
          <ListRowSlot>
            <FreePlaces count={0}>{t('list.andMore', { count: free - DRAWN_WHEN_EMPTY })}</FreePlaces>
          </ListRowSlot>
        )}
        {all.length > 0 && free > 0 && filter === 'all' && (
          <ListRowSlot>
            <FreePlaces count={free}>{t('list.free', { count: free })}</FreePlaces>
          </ListRowSlot>
        )}
      </PlaceList>
    </>
  )
}
