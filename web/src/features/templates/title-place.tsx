import type { Place } from '@centralino/contract/positions.ts'
import { Select, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useObservable, useSession } from '../../live/session-context.ts'
import { usePlaces } from '../location/use-places.ts'
import classes from './templates.module.css'
import type { TemplateTitle } from './use-template-title.ts'

const none: readonly never[] = []
const keyOf = ({ latitude, longitude, name }: Place) => `${latitude} ${longitude} ${name}`

/** The place that goes above the text: a saved one, or one that is searched for; its name and address may be put in other words. */
export function TitlePlace({ title }: { title: TemplateTitle }) {
  const { t } = useTranslation()
  const { positions } = useSession().choices
  const saved: readonly Place[] = useObservable(positions, ({ value }) => value) ?? none
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<Place>()
  const found = usePlaces(search)
  useEffect(() => positions.load(), [positions])
  const places = new Map([...(chosen ? [chosen] : []), ...saved, ...found.places].map((one) => [keyOf(one), one]))
  const { place } = title
  const pick = (key: string | null) => {
    const next = key === null ? undefined : places.get(key)
    if (!next) return
    setChosen(next)
    title.setPlace({ name: next.name, address: next.address, latitude: next.latitude, longitude: next.longitude })
  }
  return (
    <fieldset className={classes.above}>
      <legend>{t('template.title_location')}</legend>
      <Select
        aria-label={t('template.choose_location')}
        placeholder={t('template.choose_location')}
        data={[...places].map(([value, { name, address }]) => ({
          value,
          label: address ? `${name}, ${address}` : name,
        }))}
        value={place && chosen ? keyOf(chosen) : null}
        onChange={pick}
        searchable
        onSearchChange={setSearch}
        nothingFoundMessage={t(found.isSearching ? 'template.searching' : 'template.noPlace')}
      />
      {place && (
        <>
          <TextInput
            label={t('template.placeName')}
            value={place.name}
            onChange={(event) => title.setPlace({ ...place, name: event.currentTarget.value })}
            dir="auto"
          />
          <TextInput
            label={t('template.placeAddress')}
            value={place.address}
            onChange={(event) => title.setPlace({ ...place, address: event.currentTarget.value })}
            dir="auto"
          />
        </>
      )}
    </fieldset>
  )
}
