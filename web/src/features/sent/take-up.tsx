import type { Conversation } from '@centralino/contract/conversations.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useConsole, useSession } from '../../live/session-context.ts'

/** Brings a conversation to mine before there is an answer, to write again in it. */
export function TakeUp({ conversation, onOpen }: { conversation: Conversation; onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const { api, take, notices } = useSession()
  const isOn = useConsole((state) => state.live === 'on')
  const [isBusy, setBusy] = useState(false)
  const { id, customer } = conversation
  const takeUp = async () => {
    setBusy(true)
    try {
      const back = await api.unparkConversation({ params: { id } })
      take({ type: 'conversation', conversation: back, messages: [], reads: [] })
      onOpen(id)
    } catch (refusal) {
      notices.say('ink', explain(refusal, t))
      setBusy(false)
    }
  }
  return (
    <Button
      variant="default"
      size="sm"
      data-row-action=""
      aria-label={t('sent.takeFor', { name: customer.name })}
      disabled={!isOn}
      loading={isBusy}
      onClick={() => void takeUp()}
    >
      {t('sent.take')}
    </Button>
  )
}
