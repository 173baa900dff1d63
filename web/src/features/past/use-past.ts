import { Refused } from '@centralino/contract/client.ts'
import type { PastConversation } from '@centralino/contract/history.ts'
import type { TFunction } from 'i18next'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useSession } from '../../live/session-context.ts'

type Answer = { id: string; past?: PastConversation; failure?: string }

/** The conversation of this id: among those that are here, else as the server has it, if one may read it. */
export function usePast(id: string | undefined, here: readonly PastConversation[]) {
  const { t } = useTranslation()
  const { api } = useSession()
  const [answer, setAnswer] = useState<Answer>()
  const found = id === undefined ? undefined : here.find((past) => past.id === id)
  const wanted = found ? undefined : id
  useEffect(() => {
    if (wanted === undefined) return
    let isOver = false
    api.getHistory({ params: { id: wanted } }).then(
      (past) => isOver || setAnswer({ id: wanted, past }),
      (error: unknown) => isOver || setAnswer({ id: wanted, failure: reasonOf(error, t) }),
    )
    return () => {
      isOver = true
    }
  }, [api, wanted, t])
  const asked = answer !== undefined && answer.id === id ? answer : undefined
  return { past: found ?? asked?.past, failure: found ? undefined : asked?.failure }
}

const reasonOf = (error: unknown, t: TFunction): string =>
  // An address somebody wrote by hand is no id at all.
  error instanceof Refused && (error.code === 'not_found' || error.code === 'invalid_request')
    ? t('past.notThereWhy')
    : explain(error, t)
