import type { Place } from '@centralino/contract/positions.ts'
import type { App } from '../../platform/app.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import { searchGazetteer } from './gazetteer.ts'
import { askGeocoder } from './geocoder.ts'

const day = 24 * 3_600_000
const mostKept = 1_000
const mostWaiting = 5
const apart = 1_000

/**
 * Finds places by name: in the list that comes with Centralino, or at the geocoder that the operator has set. That one is asked
 * once a second at most, as public geocoders demand, and what it said is kept for a day.
 */
export const createFindPlaces = (app: App): ((search: string) => Promise<Place[]>) => {
  const url = app.config.map.geocoder
  if (url === null) return async (search) => searchGazetteer(search)
  const kept = new Map<string, { at: number; places: Promise<Place[]> }>()
  let turn = Promise.resolve()
  let waiting = 0
  const ask = (search: string): Promise<Place[]> => {
    if (waiting >= mostWaiting) throw new Refusal('unavailable')
    waiting++
    const asked = turn.then(() => askGeocoder(app, url, search)).finally(() => waiting--)
    turn = asked.then(pause, pause)
    return asked
  }
  return async (search) => {
    const key = search.trim().toLowerCase()
    const known = kept.get(key)
    if (known && app.clock.now() - known.at < day) return known.places
    const places = ask(search)
    kept.set(key, { at: app.clock.now(), places })
    if (kept.size > mostKept) kept.delete(kept.keys().next().value as string)
    return places.catch((error: unknown) => {
      kept.delete(key)
      app.log.warn({ error: String(error) }, 'the geocoder did not answer')
      throw new Refusal('unavailable')
    })
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, apart).unref())
