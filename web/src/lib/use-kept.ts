import { useState } from 'react'
import { storage } from './storage.ts'

/** A yes or no that this browser remembers. */
export function useKept(key: string, first: boolean): [boolean, (value: boolean) => void] {
  const [value, setValue] = useState(() => {
    const kept = storage.get(key)
    return kept === null ? first : kept === '1'
  })
  const keep = (next: boolean) => {
    storage.set(key, next ? '1' : '0')
    setValue(next)
  }
  return [value, keep]
}

const NAMES = /^[\w-]+(,[\w-]+)*$/

/** Some names that this browser remembers. */
export function useKeptNames(key: string): [readonly string[], (names: readonly string[]) => void] {
  const [names, setNames] = useState(() => namesIn(storage.get(key)))
  const keep = (next: readonly string[]) => {
    storage.set(key, next.join(','))
    setNames(next)
  }
  return [names, keep]
}

const namesIn = (kept: string | null): readonly string[] => (kept !== null && NAMES.test(kept) ? kept.split(',') : [])
