import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useMe, useSession } from '../../live/session-context.ts'
import { readClock } from '../../ui/clock/ticker.ts'

export const chosenStatuses = ['ready', 'back_office', 'break'] as const
export type ChosenStatus = (typeof chosenStatuses)[number]

/** My status as it is, since when (ms), or as I have just chosen it until the server knows. */
export function useMyStatus() {
  const { t } = useTranslation()
  const session = useSession()
  const { status, statusSince } = useMe()
  const [wanted, setWanted] = useState<ChosenStatus>()
  const [error, setError] = useState<string>()
  const choose = async (next: ChosenStatus) => {
    setWanted(next)
    session.losses.chose(readClock())
    setError(undefined)
    try {
      const user = await session.api.setMyStatus({ body: { status: next } })
      session.take({ type: 'user', user })
    } catch (refusal) {
      setError(explain(refusal, t))
    } finally {
      setWanted(undefined)
    }
  }
  return { status: wanted ?? status, since: wanted === undefined ? Date.parse(statusSince) : undefined, choose, error }
}
