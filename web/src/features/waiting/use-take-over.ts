import { Refused } from '@centralino/contract/client.ts'
import type { Conversation } from '@centralino/contract/conversations.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { firstName } from '../../lib/first-name.ts'
import { useSession } from '../../live/session-context.ts'

/** What came of it; about the conversation as it then was (`revision`): when it has changed since, it is to be tried anew. */
export type Attempt = { revision: number } & (
  | { state: 'busy' }
  /** Somebody else was quicker. */
  | { state: 'lost'; name: string | undefined }
  | { state: 'refused'; reason: string }
)

/** The attempt that still counts. What is gone does not come back by itself. */
export const stillCounts = (
  attempt: Attempt | undefined,
  { revision }: Conversation,
  isGone: boolean,
): Attempt | undefined => (isGone || attempt?.revision === revision ? attempt : undefined)

const nameIn = (details: Record<string, unknown>): string | undefined => {
  const by = details['by']
  return typeof by === 'object' && by !== null && 'name' in by && typeof by.name === 'string' ? by.name : undefined
}

/** Takes conversations over. Of two who press at once one gets it, and the other sees in the row who did. */
export function useTakeOver(onTaken: (id: string) => void) {
  const { t } = useTranslation()
  const { api, take, notices, waiting } = useSession()
  const [attempts, setAttempts] = useState<Readonly<Record<string, Attempt>>>({})
  const set = (id: string, attempt: Attempt) => setAttempts((all) => ({ ...all, [id]: attempt }))
  const takeOver = async ({ id, revision }: Conversation) => {
    set(id, { revision, state: 'busy' })
    try {
      const conversation = await api.takeConversation({ params: { id } })
      take({ type: 'conversation', conversation, messages: [], reads: [] })
      onTaken(id)
    } catch (refusal) {
      if (refusal instanceof Refused && refusal.code === 'already_taken') {
        const name = nameIn(refusal.details)
        set(id, { revision, state: 'lost', name })
        notices.say('ink', name ? t('waiting.lost', { name: firstName(name) }) : t('refusal.already_taken'))
        void waiting.load()
      } else set(id, { revision, state: 'refused', reason: explain(refusal, t) })
    }
  }
  return { attempts, takeOver }
}
