import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inPlaceOrder } from '../../live/selectors.ts'
import { useConsole, useMe } from '../../live/session-context.ts'
import { useSettings } from '../../live/use-settings.ts'
import { ListRowSlot } from '../../ui/list-row/list-row-slot.tsx'
import { PlaceList } from '../../ui/list-row/place-list.tsx'
import { FreePlace, FreePlaces } from '../../ui/sockets/free-places.tsx'
import { type Filter, FilterBar, matches } from './filter-bar.tsx'
import { placeEntries } from './place-entries.ts'
import { PlaceRow } from './place-row.tsx'
import { useAltHeld } from './use-alt-held.ts'
import { useListOrder } from './use-list-order.ts'
import { useRowWindow } from './use-row-window.ts'
import { WhoWaits } from './who-waits.tsx'

export function ConversationList({ selected, onOpen }: { selected: string | null; onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const inPlaces = useConsole(inPlaceOrder)
  const { listOrder } = useSettings()
  const { maximum } = useMe()
  const [filter, setFilter] = useState<Filter>('all')
  const isAltHeld = useAltHeld()
  const list = useRef<HTMLUListElement>(null)
  const all = useListOrder(inPlaces, listOrder, list)
  // A filter hides rows; which places are free is only seen among all of them.
  const isWhole = (filter === 'all' && listOrder === 'places') || all.length === 0
  const { entries, free } = useMemo(
    () =>
      isWhole
        ? placeEntries(all, maximum)
        : {
            entries: all
              .filter((conversation) => matches(conversation, filter))
              .map((conversation) => ({ key: conversation.id, conversation })),
            free: 0,
          },
    [all, isWhole, filter, maximum],
  )
  const window = useRowWindow(list, entries, selected)
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
              key={entry.row.key}
              ref={entry.measure}
              data-index={entry.index}
              selected={entry.row.key === selected}
            >
              {'free' in entry.row ? (
                <FreePlace place={entry.row.free}>{t('list.freeWord')}</FreePlace>
              ) : (
                <PlaceRow
                  conversation={entry.row.conversation}
                  keyed={isAltHeld && (entry.row.conversation.place ?? 10) < 10}
                  selected={entry.row.key === selected}
                  onOpen={onOpen}
                />
              )}
            </ListRowSlot>
          ),
        )}
        {entries.length === 0 && all.length > 0 && (
          <ListRowSlot>
            <FreePlaces count={0}>{t('list.nothingFiltered')}</FreePlaces>
          </ListRowSlot>
        )}
        {free > 0 && (
          <ListRowSlot>
            <FreePlaces count={free}>{t('list.free', { count: free })}</FreePlaces>
          </ListRowSlot>
        )}
      </PlaceList>
    </>
  )
}
