import type { SkillsetDetails } from '@centralino/contract/skillsets.ts'
import { useEffect, useState } from 'react'
import { useConsole, useSession } from '../../live/session-context.ts'

/** The tenant's skillsets, as they were a moment ago; undefined until they are here. */
export function useSkillsetList(): {
  skillsets: readonly SkillsetDetails[] | undefined
  hasFailed: boolean
  refresh: () => void
} {
  const { api } = useSession()
  const isOn = useConsole((state) => state.live === 'on')
  const [skillsets, setSkillsets] = useState<readonly SkillsetDetails[]>()
  const [hasFailed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is what asks again
  useEffect(() => {
    let isOver = false
    const read = () =>
      api.listSkillsets().then(
        ({ items }) => {
          if (isOver) return
          setSkillsets(items)
          setFailed(false)
        },
        () => isOver || setFailed(true),
      )
    void read()
    const timer = setInterval(() => !document.hidden && void read(), REFRESH_MS)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [api, isOn, attempt])
  return { skillsets, hasFailed, refresh: () => setAttempt((times) => times + 1) }
}

const REFRESH_MS = 15_000
