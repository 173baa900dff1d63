import type { Place } from '@centralino/contract/positions.ts'
import { useEffect, useState } from 'react'
import { useSession } from '../../live/session-context.ts'

const PAUSE = 350
const SHORTEST = 2

type Found = { search: string; places: readonly Place[]; hasFailed: boolean }

/** Places by name, asked for when somebody has stopped typing; what was found before stays until then. */
export function usePlaces(search: string) {
  const { api } = useSession()
  const [found, setFound] = useState<Found>({ search: '', places: [], hasFailed: false })
  const wanted = search.trim()
  useEffect(() => {
    if (wanted.length < SHORTEST) return
    let isOld = false
    const timer = setTimeout(() => {
      api.findPlaces({ query: { search: wanted } }).then(
        ({ items }) => isOld || setFound({ search: wanted, places: items, hasFailed: false }),
        () => isOld || setFound({ search: wanted, places: [], hasFailed: true }),
      )
    }, PAUSE)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [api, wanted])
  const isWanted = wanted.length >= SHORTEST
  return {
    isWanted,
    isSearching: isWanted && found.search !== wanted,
    places: isWanted ? found.places : [],
    hasFailed: isWanted && found.hasFailed,
  }
}
