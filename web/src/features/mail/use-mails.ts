import type { Mail } from '@centralino/contract/mail.ts'
import { useCallback, useEffect, useState } from 'react'
import { useObservable, useSession } from '../../live/session-context.ts'

export type Mails = {
  items: readonly Mail[]
  ready: boolean
  allowedDomains: readonly string[]
  files: 'links' | 'files'
  messages: number
  carriedFiles: number
}

/** To whom a conversation was sent, and how each of them fares; asked again when the feed says that one arrived or failed. */
export function useMails(conversationId: string) {
  const { api, mails: changes } = useSession()
  const turn = useObservable(changes, (count) => count)
  const [mails, setMails] = useState<Mails>()
  const [error, setError] = useState<unknown>()
  const load = useCallback(async () => {
    try {
      setMails(await api.listMails({ params: { id: conversationId } }))
      setError(undefined)
    } catch (failure) {
      setError(failure)
    }
  }, [api, conversationId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change is a reason to ask
  useEffect(() => void load(), [load, turn])
  return { mails, error, load }
}
