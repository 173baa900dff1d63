import type { CustomerView } from '../control/views.ts'
import { word } from './words.ts'

export type Skin = { case: string; wall: string; mine: string }

/** A colour per customer: case, tint of the talk, own bubbles. */
const skins: Skin[] = [
  { case: '#C9654A', wall: '#F6EBE0', mine: '#7A3524' },
  { case: '#8A9B78', wall: '#EDF0E4', mine: '#35502F' },
  { case: '#5E77B8', wall: '#E8ECF5', mine: '#233C86' },
  { case: '#9A7191', wall: '#F3EAF1', mine: '#5C3455' },
  { case: '#C99A3C', wall: '#F7F0DE', mine: '#61460D' },
  { case: '#5F9094', wall: '#E6F0F0', mine: '#1F4B50' },
]

const tints = ['e', 'a', 'f', 'b', 'd', 'c']

export function skinOf(customers: CustomerView[], id: string): Skin {
  const index = customers.findIndex((customer) => customer.id === id)
  return skins[Math.max(0, index) % skins.length] ?? { case: '', wall: '', mine: '' }
}

export function tintOf(customers: CustomerView[], id: string): string {
  const index = customers.findIndex((customer) => customer.id === id)
  return `var(--tint-${tints[Math.max(0, index) % tints.length]})`
}

/** First letters of the first two capitalised words; one glyph for writing without capitals. */
export function initialsOf(name: string): string {
  const capital = name.split(/\s+/).filter((part) => /^\p{Lu}/u.test(part))
  if (capital.length === 0) return [...name.trim()][0] ?? '#'
  return capital
    .slice(0, 2)
    .map((part) => [...part][0])
    .join('')
}

/** Phone number and username, as far as there are any. */
export function identityText(customer: CustomerView): string {
  const username = customer.username === null ? null : `@${customer.username}`
  if (customer.phoneDisplay === null) return `${username} · ${word('customer.noPhone')}`
  return [customer.phoneDisplay, username].filter((part) => part !== null).join(', ')
}

export function kindText(customer: CustomerView): string {
  if (customer.phone === null) return word('customer.username')
  return word(customer.username === null ? 'customer.phone' : 'customer.both')
}
