import { Refused } from '@centralino/contract/client.ts'
import type { Content } from '@centralino/contract/outgoing.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 } from 'uuid'
import { explain } from '../../lib/explain.ts'
import type { LocalFile } from '../../lib/local-file.ts'
import { withFile } from '../../live/hand-over.ts'
import { useSession } from '../../live/session-context.ts'
import { titleTray } from '../../live/trays.ts'
import type { Recipient } from './recipient.ts'

/** Begins a conversation, and says in words why it could not be. */
export function useStart(onStarted: (conversationId: string, isActive: boolean) => void) {
  const { t } = useTranslation()
  const { api, take, notices, trays, uploads } = useSession()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  // The same message again after a lost answer is sent once.
  const [attempt, setAttempt] = useState<{ said: string; id: string }>()
  const start = async (numberId: string, recipient: Recipient, content: Content, file?: LocalFile) => {
    const said = JSON.stringify([numberId, recipient.key, content, file?.id])
    const id = attempt?.said === said ? attempt.id : v7()
    setAttempt({ said, id })
    setBusy(true)
    setError(undefined)
    const to = recipient.kind === 'phone' ? { phone: recipient.phone } : { customerId: recipient.customer.id }
    try {
      const whole = file ? withFile(content, await uploads.ensure(file)) : content
      const begun = await api.startConversation({ body: { numberId, to, message: { ...whole, id } } })
      if (file) trays.remove(titleTray(recipient.key, file.kind), file.id)
      take({ type: 'conversation', conversation: begun, messages: [], reads: [] })
      if (begun.awaitsAnswer) notices.say('ink', t('template.sent', { name: begun.customer.name }))
      onStarted(begun.id, begun.state === 'active')
    } catch (refusal) {
      setError(wordsOf(refusal))
    } finally {
      setBusy(false)
    }
    function wordsOf(refusal: unknown): string {
      if (!(refusal instanceof Refused) || refusal.code !== 'already_open') return explain(refusal, t)
      const by = refusal.details['by'] as { name?: string } | null | undefined
      return by?.name
        ? t('start.taken', { customer: recipient.name, name: by.name })
        : t('start.takenNobody', { customer: recipient.name })
    }
  }
  return { start, isBusy, error, forget: () => setError(undefined) }
}
