import type { Message } from '@centralino/contract/messages.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useSession } from '../../live/session-context.ts'
import { MessageFate } from '../../ui/bubble/message-fate.tsx'
import { failureReason, wasLeft } from './failure-reason.ts'
import { useLeft } from './use-left.ts'

/** Not delivered, or nobody knows: a word instead of beads, and the ways on. */
export const isFateful = (message: Message): message is Message & { status: 'failed' | 'uncertain' } =>
  message.direction === 'out' && (message.status === 'failed' || message.status === 'uncertain')

export function Fate({ message, time }: { message: Message & { status: 'failed' | 'uncertain' }; time: string }) {
  const { t } = useTranslation()
  const session = useSession()
  const [isLeft, leave] = useLeft(message.id)
  const [error, setError] = useState<string>()
  const resolve = async (action: 'resend' | 'leave') => {
    setError(undefined)
    try {
      const call = { params: { id: message.conversationId, messageId: message.id }, body: { action } }
      session.takeMessage(await session.api.resolveMessage(call))
      if (action === 'leave') leave()
    } catch (refusal) {
      setError(explain(refusal, t))
    }
  }
  const isFailed = message.status === 'failed'
  const text = isFailed ? t('fate.failed', { reason: failureReason(message.error, t) }) : t('fate.uncertain')
  const words = isFailed ? (['fate.retry', 'fate.leave'] as const) : (['fate.sendAgain', 'fate.leaveIt'] as const)
  return (
    <MessageFate
      kind={message.status}
      text={error ?? text}
      time={time}
      actions={
        isFailed && (isLeft || wasLeft(message.error))
          ? []
          : [
              { label: t(words[0]), onClick: () => void resolve('resend') },
              { label: t(words[1]), onClick: () => void resolve('leave') },
            ]
      }
    />
  )
}
