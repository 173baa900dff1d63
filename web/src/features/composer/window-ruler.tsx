import type { Conversation } from '@centralino/contract/conversations.ts'
import { useTranslation } from 'react-i18next'
import { useWhere } from '../../live/use-where.ts'
import { useRemaining } from '../../ui/clock/use-span.ts'
import { clockText } from '../../ui/format/clock-text.ts'
import { ComposerStrip, Ruler } from '../../ui/ruler/ruler.tsx'

const endOf = ({ windowEndsAt }: Conversation) => (windowEndsAt === null ? 0 : Date.parse(windowEndsAt))

/** Whether free text may still be sent. */
export const useIsOpen = (conversation: Conversation): boolean => useRemaining(endOf(conversation)) > 0

type Props = { conversation: Conversation; tooLong: number | undefined; most: number }

/** The 24 hours on the composer's edge, or why nothing can be sent. */
export function WindowRuler({ conversation, tooLong, most }: Props) {
  const { t } = useTranslation()
  const where = useWhere()
  if (tooLong !== undefined) {
    return <ComposerStrip tone="urgent">{t('composer.tooLong', { max: most, count: tooLong })}</ComposerStrip>
  }
  if (conversation.windowEndsAt === null) return <ComposerStrip>{t('composer.never')}</ComposerStrip>
  const endsAt = endOf(conversation)
  return (
    <Ruler
      endsAt={endsAt}
      lead={t('composer.lead')}
      until={t('composer.until', { time: clockText(endsAt, where) })}
      closed={t('composer.closed')}
    />
  )
}
