import { useState } from 'react'
import { storage } from '../../lib/storage.ts'

const KEY = 'left'
const MOST = 200

const readLeft = (): readonly string[] => {
  const kept = storage.get(KEY)
  return kept ? kept.split(' ') : []
}

/** Failed messages that were left as they are: this browser does not ask about them again. */
export function useLeft(id: string): [boolean, () => void] {
  const [isLeft, setLeft] = useState(() => readLeft().includes(id))
  const leave = () => {
    storage.set(KEY, [...readLeft(), id].slice(-MOST).join(' '))
    setLeft(true)
  }
  return [isLeft, leave]
}
