import { useEffect, useState } from 'preact/hooks'
import { onLanguage } from './words.ts'

/** Paints again when the language changes. */
export function useLanguage(): void {
  const [, paint] = useState(0)
  useEffect(() => onLanguage(() => paint((count) => count + 1)), [])
}

export type Room = { phones: 3 | 2 | 1; transcript: boolean }

const roomy = matchMedia('(min-width: 1280px)')
const medium = matchMedia('(min-width: 900px)')
const withTranscript = matchMedia('(min-width: 1100px)')

function measure(): Room {
  return { phones: roomy.matches ? 3 : medium.matches ? 2 : 1, transcript: withTranscript.matches }
}

/** How much of the page has its place: three phones, two, or one with everything else in tabs. */
export function useRoom(): Room {
  const [room, setRoom] = useState(measure)
  useEffect(() => {
    const queries = [roomy, medium, withTranscript]
    const listener = () => setRoom(measure())
    for (const query of queries) query.addEventListener('change', listener)
    return () => {
      for (const query of queries) query.removeEventListener('change', listener)
    }
  }, [])
  return room
}

/** The time now, painted again every so many ms. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
