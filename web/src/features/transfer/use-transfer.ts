import { Refused } from '@centralino/contract/client.ts'
import type { Conversation } from '@centralino/contract/conversations.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { firstName, toWhom } from '../../lib/first-name.ts'
import { useSession } from '../../live/session-context.ts'

export type Way = 'immediate' | 'exclusive'
export type Queue = 'personal' | 'public'
export type Destination =
  | { kind: 'user' | 'skillset'; id: string; name: string; mode: Way }
  | { kind: 'queue'; queue: Queue }

/** Hands the conversation over, says where it went, or why it did not. */
export function useTransfer(id: string, onGone: () => void) {
  const { t } = useTranslation()
  const { api, take, notices } = useSession()
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const call = (to: Destination): Promise<Conversation> => {
    const where =
      to.kind === 'queue'
        ? { kind: 'wait_queue' as const, queue: to.queue }
        : { kind: to.kind, id: to.id, mode: to.mode }
    return api.transferConversation({ params: { id }, body: { to: where } })
  }
  const said = (to: Destination) => {
    if (to.kind === 'queue') return t(to.queue === 'personal' ? 'transfer.parkedMine' : 'transfer.parkedPublic')
    return t('transfer.done', to.kind === 'user' ? toWhom(firstName(to.name)) : { name: to.name })
  }
  /** Answers whether it may help to choose something else: the code of the refusal. */
  const transfer = async (to: Destination): Promise<Refused['code'] | undefined> => {
    setBusy(true)
    setError(undefined)
    try {
      const conversation = await call(to)
      onGone()
      take({ type: 'conversation', conversation, messages: [], reads: [] })
      notices.say('ink', said(to))
      return undefined
    } catch (refusal) {
      setError(explain(refusal, t))
      return refusal instanceof Refused ? refusal.code : undefined
    } finally {
      setBusy(false)
    }
  }
  return { transfer, isBusy, error, forget: () => setError(undefined) }
}
