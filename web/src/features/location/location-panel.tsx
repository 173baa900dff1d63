import '../predefined/answers-words.ts'
import type { Place } from '@centralino/contract/positions.ts'
import { Button } from '@mantine/core'
import { IconMapPin, IconMapSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { has } from '../../lib/matched.ts'
import { useObservable, useSession } from '../../live/session-context.ts'
import type { ComposerDesk } from '../composer/composer-desk.ts'
import { ToolSearch } from '../composer/tool-search.tsx'
import classes from './location-panel.module.css'
import { movedPlace } from './moved-place.ts'
import { PlaceMap } from './place-map.tsx'
import { PlaceOption } from './place-option.tsx'
import { usePlaces } from './use-places.ts'

const none: readonly never[] = []

/** Finds a place among the saved ones or by searching, shows it on a map, and sends it. */
export function LocationPanel({ desk }: { desk: ComposerDesk }) {
  const { t } = useTranslation()
  const { positions, map } = useSession().choices
  const saved = useObservable(positions, ({ value }) => value) ?? none
  const tiles = useObservable(map, ({ value }) => value?.tiles ?? null)
  const isMapKnown = useObservable(map, ({ value, hasFailed }) => value !== undefined || hasFailed)
  const [search, setSearch] = useState('')
  const [picked, setPicked] = useState<Place>()
  // Where the pin was before it was moved: many small steps are a long way.
  const [origin, setOrigin] = useState<Place>()
  const [index, setIndex] = useState(0)
  const listId = useId()
  const found = usePlaces(search)
  useEffect(() => {
    positions.load()
    map.load()
  }, [positions, map])
  const fitting = search.trim() === '' ? saved : saved.filter(({ name, address }) => has(`${name} ${address}`, search))
  const all: readonly Place[] = [...fitting, ...found.places]
  const at = Math.max(0, Math.min(index, all.length - 1))
  const chosen = picked ?? saved[0]
  const pick = (place: Place) => {
    setOrigin(place)
    setPicked({ ...place })
  }
  const goTo = (next: number) => {
    const place = all[next]
    if (!place) return
    setIndex(next)
    pick(place)
  }
  const send = () => {
    if (!chosen) return
    const { name, address, latitude, longitude } = chosen
    desk.send({
      type: 'location',
      location: { latitude, longitude, ...(name.trim() && { name: name.trim() }), ...(address && { address }) },
    })
    desk.show()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const count = all.length
    if (event.key === 'ArrowDown' && count > 0) goTo(picked ? (at + 1) % count : 0)
    else if (event.key === 'ArrowUp' && count > 0) goTo((at + count - 1) % count)
    else if (event.key === 'Enter') {
      // The first Enter takes what was found, the next one sends it.
      const place = all[at]
      if (place && !isSame(place, picked)) goTo(at)
      else send()
    } else return
    event.preventDefault()
  }
  const option = (place: Place, position: number) => (
    <PlaceOption
      key={`${position} ${place.name} ${place.latitude} ${place.longitude}`}
      id={`${listId}-${position}`}
      place={place}
      icon={position < fitting.length ? <IconMapPin aria-hidden="true" /> : <IconMapSearch aria-hidden="true" />}
      isChosen={isSame(place, chosen)}
      onChoose={() => goTo(position)}
    />
  )
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <ToolSearch
          label={t('location.search')}
          value={search}
          onChange={(value) => {
            setSearch(value)
            setIndex(0)
          }}
          onKeyDown={onKeyDown}
          listId={listId}
          optionId={all[at] && `${listId}-${at}`}
        />
      </div>
      <div className={classes.body}>
        <div id={listId} className={classes.list} role="listbox" aria-label={t('location.positions')}>
          {fitting.length > 0 && <p className={classes.title}>{t('location.positions')}</p>}
          {fitting.map(option)}
          {found.isWanted && <p className={classes.title}>{t('location.found')}</p>}
          {found.places.map((place, position) => option(place, fitting.length + position))}
          {found.isWanted && (
            <p className={classes.word} role="status">
              {found.hasFailed
                ? t('location.searchFailed')
                : found.isSearching
                  ? t('location.searching')
                  : found.places.length === 0 && t('location.noPlaces')}
            </p>
          )}
        </div>
        {isMapKnown && (
          <PlaceMap
            tiles={tiles}
            others={saved}
            chosen={chosen}
            onMove={(latitude, longitude) => setPicked(movedPlace(origin ?? saved[0], latitude, longitude))}
            onPick={pick}
          />
        )}
      </div>
      <div className={classes.foot}>
        {chosen === undefined ? (
          <span>{t('location.choose')}</span>
        ) : chosen.address === '' ? (
          <input
            className={classes.name}
            aria-label={t('location.name')}
            placeholder={t('location.name')}
            maxLength={100}
            value={chosen.name}
            onChange={(event) => setPicked({ ...chosen, name: event.currentTarget.value })}
          />
        ) : (
          <span className={classes.chosen}>
            <b>
              <bdi>{chosen.name}</bdi>
            </b>
            , <bdi>{chosen.address}</bdi>
          </span>
        )}
        <Button variant="subtle" size="sm" onClick={() => desk.show()}>
          {t('location.cancel')}
        </Button>
        <Button size="sm" disabled={chosen === undefined} onClick={send}>
          {t('location.send')}
        </Button>
      </div>
    </div>
  )
}

const isSame = (a: Place, b: Place | undefined) =>
  b !== undefined && a.name === b.name && a.latitude === b.latitude && a.longitude === b.longitude
