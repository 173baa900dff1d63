import { useState } from 'preact/hooks'
import type { CustomerView } from '../control/views.ts'

const kept = 'centralino.simulator.phones'

export type OpenPhones = {
  ids: string[]
  open(id: string): void
  /** Grows when this phone should take the keyboard. */
  focusOf(id: string): number
}

/** Which phones are on the table; one more takes the place of the one opened longest ago. */
export function useOpenPhones(customers: CustomerView[], places: number): OpenPhones {
  const [chosen, choose] = useState<string[]>(readKept)
  const [asked, ask] = useState({ id: '', times: 0 })
  const known = new Set(customers.map(({ id }) => id))
  const wanted = [...new Set([...chosen.filter((id) => known.has(id)), ...known])].slice(0, places)
  const [order, setOrder] = useState<string[]>([])

  return {
    ids: wanted,
    open(id) {
      ask(({ times }) => ({ id, times: times + 1 }))
      const recent = [...order.filter((other) => other !== id), id]
      setOrder(recent)
      if (wanted.includes(id)) return
      // Of those nobody asked for, the rightmost goes first.
      const oldest = wanted.toReversed().toSorted((a, b) => recent.indexOf(a) - recent.indexOf(b))[0]
      const full = wanted.length >= places
      const next = full ? wanted.map((other) => (other === oldest ? id : other)) : [...wanted, id]
      choose(next)
      localStorage.setItem(kept, JSON.stringify(next))
    },
    focusOf: (id) => (asked.id === id ? asked.times : 0),
  }
}

function readKept(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(kept) ?? '[]')
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}
