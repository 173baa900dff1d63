import type { Message } from '@centralino/contract/messages.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useConsole, useSession } from '../../live/session-context.ts'
import { MessageFate } from '../../ui/bubble/message-fate.tsx'
import { useRemaining } from '../../ui/clock/use-span.ts'
import { failureReason, isDecided } from './failure-reason.ts'
import { useLeft } from './use-left.ts'
import { useReasons } from './use-reasons.ts'

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
  const reasons = useReasons(isFailed)
  const windowEndsAt = useConsole((state) => state.desk.conversations[message.conversationId]?.windowEndsAt)
  const isOpen = useRemaining(windowEndsAt ? Date.parse(windowEndsAt) : 0) > 0
  const isSettled = isFailed && (isLeft || isDecided(message.error))
  const what = isFailed ? t('fate.failed', { reason: failureReason(message.error, reasons, t) }) : t('fate.uncertain')
  const text = isOpen || isSettled ? what : `${what.replace(/\.$/, '')}. ${t('fate.windowOver')}`
  const again = { label: t(isFailed ? 'fate.retry' : 'fate.sendAgain'), onClick: () => void resolve('resend') }
  const asIs = { label: t(isFailed ? 'fate.leave' : 'fate.leaveIt'), onClick: () => void resolve('leave') }
  return (
    <MessageFate
      kind={message.status}
      text={error ?? text}
      time={time}
      actions={isSettled ? [] : isOpen ? [again, asIs] : [asIs]}
    />
  )
}
