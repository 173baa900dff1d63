import { Refused } from '@centralino/contract/client.ts'
import type { Conversation } from '@centralino/contract/conversations.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { firstName } from '../../lib/first-name.ts'
import { useSession } from '../../live/session-context.ts'

export type Attempt =
  | { state: 'busy' }
  /** Somebody else was quicker. */
  | { state: 'lost'; name: string | undefined }
  | { state: 'refused'; reason: string }

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
  const takeOver = async ({ id }: Conversation) => {
    set(id, { state: 'busy' })
    try {
      const conversation = await api.takeConversation({ params: { id } })
      take({ type: 'conversation', conversation, messages: [], reads: [] })
      onTaken(id)
    } catch (refusal) {
      if (refusal instanceof Refused && refusal.code === 'already_taken') {
        const name = nameIn(refusal.details)
        set(id, { state: 'lost', name })
        notices.say('ink', name ? t('waiting.lost', { name: firstName(name) }) : t('refusal.already_taken'))
        void waiting.load()
      } else set(id, { state: 'refused', reason: explain(refusal, t) })
    }
  }
  return { attempts, takeOver }
}
