import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Api } from '../../lib/api.ts'
import { atMostEvery } from '../../lib/at-most-every.ts'
import { explain } from '../../lib/explain.ts'
import { useConsole, useMe, useSession } from '../../live/session-context.ts'

export type Stuck = Awaited<ReturnType<Api['listStuck']>>
/** What came of a repair: under way; done, which the list then shows; refused, with why. */
export type Mending = { state: 'busy' } | { state: 'done' } | { state: 'refused'; reason: string }

// Nothing counts as stuck sooner.
const AT_MOST_EVERY = 30_000
// What is due is done right after the repair, not with it.
const LOOK_AGAIN = 1_500

/** What is outside its expected time, for those who may see to it: read with the page, when its conversations change, and when asked. */
export function useStuck() {
  const { t } = useTranslation()
  const { api, waiting } = useSession()
  const { role } = useMe()
  const isOn = useConsole((state) => state.live === 'on')
  const [stuck, setStuck] = useState<Stuck>()
  const [hasFailed, setFailed] = useState(false)
  const [mendings, setMendings] = useState<Readonly<Record<string, Mending>>>({})
  const mayLook = role !== 'agent'
  const load = useCallback(async () => {
    try {
      const next = await api.listStuck()
      setStuck(next)
      setFailed(false)
      // What is well again and gets stuck once more is a new story.
      const listed = new Set(next.items.map(({ conversation }) => conversation.id))
      setMendings((all) => Object.fromEntries(Object.entries(all).filter(([id]) => listed.has(id))))
      return listed
    } catch {
      setFailed(true)
      return undefined
    }
  }, [api])
  const reading = useMemo(() => atMostEvery(AT_MOST_EVERY, () => void load()), [load])
  useEffect(() => {
    if (!mayLook || !isOn) return
    reading.ask()
    const forget = waiting.list.subscribe(reading.ask)
    return () => {
      forget()
      reading.stop()
    }
  }, [mayLook, isOn, waiting, reading])

  const repair = async (id: string) => {
    const set = (mending: Mending) => setMendings((all) => ({ ...all, [id]: mending }))
    set({ state: 'busy' })
    try {
      await api.repairConversation({ params: { id } })
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN))
      if ((await load())?.has(id)) set({ state: 'done' })
    } catch (refusal) {
      set({ state: 'refused', reason: explain(refusal, t) })
    }
  }
  return { stuck, hasFailed, mendings, load, repair }
}
