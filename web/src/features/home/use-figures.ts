import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Api } from '../../lib/api.ts'
import { atMostEvery } from '../../lib/at-most-every.ts'
import { useConsole, useObservable, useSession } from '../../live/session-context.ts'
import type { ConsoleState } from '../../live/state.ts'
import { useNow } from '../../ui/clock/use-now.ts'

export type Figures = Awaited<ReturnType<Api['getToday']>>

const AT_MOST_EVERY = 2_000
const HOUR_MS = 3_600_000

/** My day in figures; read anew when something in them may have changed, and when one asks. */
export function useFigures() {
  const { api, waiting } = useSession()
  const [figures, setFigures] = useState<Figures>()
  const [state, setState] = useState<'reading' | 'ready' | 'failed'>('reading')
  const read = useCallback(async () => {
    setState('reading')
    try {
      setFigures(await api.getToday())
      setState('ready')
    } catch {
      setState('failed')
    }
  }, [api])
  const asked = useMemo(() => atMostEvery(AT_MOST_EVERY, () => void read()), [read])
  const cause = [
    useConsole(whatIsMine),
    useConsole(({ desk }) => desk.users),
    useConsole(({ live }) => live === 'on'),
    useObservable(waiting.summary, (summary) => summary?.statuses[0]?.count),
    Math.floor(useNow('minute') / HOUR_MS),
  ]
  useEffect(() => asked.ask(), [asked, ...cause])
  useEffect(() => asked.stop, [asked])
  return { figures, state, refresh: asked.ask }
}

/** Which conversations I have, and which of them I have opened. */
const whatIsMine = ({ desk }: ConsoleState): string =>
  Object.values(desk.conversations)
    .map(({ id, openedAt }) => `${id}${openedAt === null ? '' : '+'}`)
    .join()
