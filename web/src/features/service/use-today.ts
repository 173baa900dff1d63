import type { Answer } from '@centralino/contract/endpoint.ts'
import type { getService } from '@centralino/contract/service.ts'
import { useEffect, useState } from 'react'
import { useConsole, useSession } from '../../live/session-context.ts'
import { useNow } from '../../ui/clock/use-now.ts'

export type Today = Answer<typeof getService>['numbers'][number]['today']

const HOUR = 3_600_000

/**
 * What applies today, by number: read when it is looked at, when something changed, when the connection is back, and each hour,
 * because somewhere a day may have ended.
 */
export function useToday(isWanted: boolean): {
  today: Readonly<Record<string, Today>> | undefined
  hasFailed: boolean
} {
  const { api } = useSession()
  const service = useConsole((state) => state.desk.service)
  const isOn = useConsole((state) => state.live === 'on')
  const hour = Math.floor(useNow('minute') / HOUR)
  const [today, setToday] = useState<Readonly<Record<string, Today>>>()
  const [hasFailed, setFailed] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changed is only a reason to read again
  useEffect(() => {
    if (!isWanted) return
    let isOver = false
    api.getService().then(
      ({ numbers }) => {
        if (isOver) return
        setToday(Object.fromEntries(numbers.map((number) => [number.numberId, number.today])))
        setFailed(false)
      },
      () => !isOver && setFailed(true),
    )
    return () => {
      isOver = true
    }
  }, [api, isWanted, service, isOn, hour])
  return { today, hasFailed }
}
