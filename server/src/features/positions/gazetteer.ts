import { readFileSync } from 'node:fs'
import type { Place } from '@centralino/contract/positions.ts'
import { fold } from '@centralino/domain/message/fold.ts'

/**
 * The places that come with Centralino: cities of Italy and Europe, and Milan's districts and best-known streets. Written by hand,
 * with points good to a few hundred metres; whoever needs addresses sets a geocoder.
 */
const places: readonly Place[] = readFileSync(new URL('gazetteer.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [name = '', address = '', latitude, longitude] = line.split('\t')
    return { name, address, latitude: Number(latitude), longitude: Number(longitude) }
  })

const indexed = places.map((place) => ({ place, name: fold(place.name), all: fold(`${place.name} ${place.address}`) }))

/** How many places the list has. */
export const gazetteerSize = places.length

/** The places that fit best: whose name is it, whose name begins so, then those that have all the words somewhere. */
export const searchGazetteer = (search: string, most = 8): Place[] => {
  const wanted = fold(search)
  const words = wanted.split(' ').filter(Boolean)
  if (words.length === 0) return []
  return indexed
    .flatMap(({ place, name, all }) => {
      const rank = rankOf(name, all, wanted, words)
      return rank === null ? [] : [{ place, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ place }) => place)
}

const rankOf = (name: string, all: string, wanted: string, words: readonly string[]): number | null => {
  if (name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  const starts = ` ${all}`
  if (words.every((word) => starts.includes(` ${word}`))) return name.includes(words[0] ?? '') ? 2 : 3
  return null
}
