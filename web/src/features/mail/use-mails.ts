import type { Mail } from '@centralino/contract/mail.ts'
import { useCallback, useEffect, useState } from 'react'
import { useSession } from '../../live/session-context.ts'

export type Mails = {
  items: readonly Mail[]
  ready: boolean
  allowedDomains: readonly string[]
  files: 'links' | 'files'
  messages: number
  carriedFiles: number
}

/** While a mail is on its way, in milliseconds. */
const LOOK_AGAIN = 1_500

/** To whom a conversation was sent, and how each of them fares; looked at again while one is on its way. */
export function useMails(conversationId: string) {
  const { api } = useSession()
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
  useEffect(() => void load(), [load])
  const isUnderway = mails?.items.some(({ state }) => state === 'queued') ?? false
  useEffect(() => {
    if (!isUnderway) return
    const timer = setInterval(() => void load(), LOOK_AGAIN)
    return () => clearInterval(timer)
  }, [isUnderway, load])
  return { mails, error, load }
}
