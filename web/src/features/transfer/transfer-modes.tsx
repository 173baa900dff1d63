import type { Conversation } from '@centralino/contract/conversations.ts'
import { useTranslation } from 'react-i18next'
import { firstName } from '../../lib/first-name.ts'
import { spoken } from '../../lib/i18n.ts'
import { useMe } from '../../live/session-context.ts'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { clockText } from '../../ui/format/clock-text.ts'
import { spokenDuration } from '../../ui/format/spoken-duration.ts'
import { ModeCards } from '../../ui/mode-card/mode-card.tsx'
import { ForkDrawing, PauseDrawing, RingDrawing } from '../../ui/mode-card/mode-drawings.tsx'
import type { Queue, Way } from './use-transfer.ts'

// As long as the tenant's own is not known, its usual value.
const USUAL = 180_000

type WayProps = {
  conversation: Conversation
  kind: 'user' | 'skillset'
  /** Whom it goes to; absent until one is chosen. */
  name: string | undefined
  responseMs: number | undefined
  way: Way
  onChange: (way: Way) => void
}

/** Immediate or exclusive, each in one sentence about whoever was chosen. */
export function WayChoice({ conversation, kind, name, responseMs = USUAL, way, onChange }: WayProps) {
  const { t } = useTranslation()
  const where = useWhere()
  const now = useNow('minute')
  const endsAt = conversation.windowEndsAt === null ? 0 : Date.parse(conversation.windowEndsAt)
  const isOver = endsAt <= now
  const isUser = kind === 'user'
  const who =
    name === undefined ? t(isUser ? 'transfer.whoever' : 'transfer.whichever') : isUser ? firstName(name) : name
  const until = { name: who, time: clockText(endsAt, where) }
  const within = { name: who, time: spokenDuration(responseMs, spoken()) }
  return (
    <ModeCards<Way>
      label={t('transfer.mode')}
      value={way}
      onChange={onChange}
      modes={[
        {
          value: 'immediate',
          title: t('transfer.immediate'),
          text: isUser ? t('transfer.immediateUser', within) : t('transfer.immediateSkillset', within),
          drawing: <ForkDrawing />,
        },
        {
          value: 'exclusive',
          title: t('transfer.exclusive'),
          text: isOver
            ? t('transfer.exclusiveOver')
            : isUser
              ? t('transfer.exclusiveUser', until)
              : t('transfer.exclusiveSkillset', until),
          drawing: <RingDrawing />,
          disabled: isOver,
        },
      ]}
    />
  )
}

type QueueProps = { conversation: Conversation; queue: Queue; onChange: (queue: Queue) => void }

/** My wait queue or everybody's, and who gets it when the customer writes. */
export function QueueChoice({ conversation, queue, onChange }: QueueProps) {
  const { t } = useTranslation()
  const me = useMe()
  const name = firstName(conversation.customer.name)
  const skillset = conversation.skillset?.name
  return (
    <ModeCards<Queue>
      label={t('transfer.queue')}
      value={queue}
      onChange={onChange}
      modes={[
        {
          value: 'personal',
          title: t('transfer.mine'),
          text: t('transfer.mineText', { name }),
          drawing: <PauseDrawing own={me.name} />,
        },
        {
          value: 'public',
          title: t('transfer.public'),
          text: skillset ? t('transfer.publicTextIn', { name, skillset }) : t('transfer.publicText', { name }),
          drawing: <PauseDrawing />,
        },
      ]}
    />
  )
}
