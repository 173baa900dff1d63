import type { Conversation } from '@centralino/contract/conversations.ts'
import { takeRefusalOf } from '@centralino/contract/take-over.ts'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useConsole, useMe, useObservable, useSession } from '../../live/session-context.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { type Settled, type ShownGroup, settle } from './settle.ts'
import type { Refusal } from './take-cell.tsx'
import { type WaitingGroup, waitingGroups } from './waiting-groups.ts'
import type { WaitingSearch } from './waiting-search.ts'

/** The waiting list while this page is on the screen. */
export function useWaitingList() {
  const { waiting } = useSession()
  const isOn = useConsole((state) => state.live === 'on')
  useEffect(() => {
    // A connection that comes later opens it by itself.
    waiting.open()
    return waiting.close
  }, [waiting])
  const list = useObservable(waiting.list, (state) => state)
  const summary = useObservable(waiting.summary, (state) => state)
  return { list, summary, isOn, retry: waiting.load }
}

/** Whether I may take a conversation over, and if not, why. */
export function useRefusal(): (conversation: Conversation) => Refusal {
  const { api } = useSession()
  const me = useMe()
  const taken = useConsole((state) => Object.keys(state.desk.conversations).length)
  // An offer that runs out may be taken from then on.
  const now = useNow('second')
  const quarter = Math.floor(now / 15_000) * 15_000
  const [overMaximum, setOverMaximum] = useState(true)
  useEffect(() => {
    api.getRoutingSettings().then(
      (settings) => setOverMaximum(settings.overMaximum),
      // Then the server says so when it is tried.
      () => undefined,
    )
  }, [api])
  const isFull = !overMaximum && taken >= me.maximum
  return useCallback(
    (conversation) => takeRefusalOf(conversation, me, quarter) ?? (isFull ? 'full' : null),
    [me, quarter, isFull],
  )
}

/** The groups that are shown; while a hand is on them (`isHeld`) nothing moves. */
export function useShownGroups(
  rows: Readonly<Record<string, Conversation>>,
  search: WaitingSearch,
  refusalOf: (conversation: Conversation) => Refusal,
  isHeld: boolean,
): Settled & { fresh: readonly WaitingGroup[] } {
  const all = useMemo(() => Object.values(rows), [rows])
  const fresh = useMemo(
    () => waitingGroups({ rows: all, search, canTake: (row) => refusalOf(row) === null }),
    [all, search, refusalOf],
  )
  const asked = JSON.stringify(search)
  const [held, setHeld] = useState<{ asked: string; groups: readonly ShownGroup[] }>()
  if (isHeld && held?.asked !== asked) setHeld({ asked, groups: settle(fresh, undefined).groups })
  if (!isHeld && held) setHeld(undefined)
  const settled = useMemo(
    () => settle(fresh, isHeld && held?.asked === asked ? held.groups : undefined),
    [fresh, isHeld, held, asked],
  )
  return { ...settled, fresh }
}
