import { useTranslation } from 'react-i18next'
import { MessageFate } from '../../ui/bubble/message-fate.tsx'
import { MessageMeta } from '../../ui/bubble/message-meta.tsx'
import { useElapsed } from '../../ui/clock/use-span.ts'

// Sooner it is not worth a word: most are sent within a second.
const WORTH_SAYING = 10_000

/** A message that WhatsApp does not have yet: a clock, and after a while what it waits for. */
export function QueuedMeta({ at, author, time }: { at: number; author: string | undefined; time: string }) {
  const { t } = useTranslation()
  const waited = useElapsed(at)
  if (waited >= WORTH_SAYING) return <MessageFate kind="queued" text={t('fate.waitingForWhatsApp')} time={time} />
  return <MessageMeta author={author} time={time} receipt="queued" receiptLabel={t('receipt.queued')} />
}
