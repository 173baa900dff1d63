import type { Conversation } from '@centralino/contract/conversations.ts'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { firstName } from '../../lib/first-name.ts'
import { useMe } from '../../live/session-context.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import type { Ownership } from '../../ui/cordlet/cordlet.tsx'
import { ShortCordlet } from '../../ui/cordlet/short-cordlet.tsx'
import { countdownText } from '../../ui/format/duration-text.ts'
import { TwoLines } from '../../ui/table/two-lines.tsx'

export const ownershipOf = ({ state, assignee }: Conversation, myId: string): Ownership => {
  if (state === 'parked') return 'parked'
  if (state === 'suspended') return 'suspended'
  if (state === 'active') return assignee?.id === myId ? 'mine' : 'offered'
  return 'nobody'
}

/** Who has it, or whose queue it is in, as a line and in words. */
export function LineCell({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation()
  const me = useMe()
  const { customer, state, offerEndsAt } = conversation
  const isOffered = state === 'active' && offerEndsAt !== null
  return (
    <TwoLines
      mark={<ShortCordlet ownership={ownershipOf(conversation, me.id)} customerId={customer.id} />}
      name={whose(conversation, me.id, t)}
      line={isOffered ? <Countdown endsAt={Date.parse(offerEndsAt)} /> : aboutLine(conversation, t)}
    />
  )
}

function Countdown({ endsAt }: { endsAt: number }) {
  const { t } = useTranslation()
  const left = endsAt - useNow('second', endsAt)
  return left > 0 ? t('waiting.opensWithin', { time: countdownText(left) }) : t('waiting.notOpened')
}

/** Who has it, or whose queue it is in, in a few words. */
function whose({ state, queue, assignee, botEndsAt }: Conversation, myId: string, t: TFunction): string {
  if (state === 'waiting' && botEndsAt !== null) return t('waiting.withBot')
  const isMine = assignee?.id === myId
  if (state === 'parked') {
    if (queue === 'public' || !assignee) return t('waiting.publicQueue')
    return isMine ? t('waiting.ownQueue') : t('waiting.personalQueue', { name: firstName(assignee.name) })
  }
  if (!assignee) return t('waiting.nobodyYet')
  return isMine ? t('waiting.you') : assignee.name
}

/** The same of any conversation, also one that somebody works on, or that is closed. */
export function whereItStands(conversation: Conversation, myId: string, t: TFunction): string {
  const { state, assignee, openedAt } = conversation
  if (state === 'closed') return t('stuck.closed')
  if (state !== 'active' || !assignee) return whose(conversation, myId, t)
  if (openedAt === null) return t('waiting.why_being_opened', { name: assignee.name })
  return assignee.id === myId ? t('stuck.withYou') : t('stuck.with', { name: assignee.name })
}

function aboutLine({ state, exclusive, assignee, skillset, botEndsAt }: Conversation, t: TFunction): string {
  if (state === 'waiting' && botEndsAt !== null) return t('waiting.choosing')
  switch (state) {
    case 'parked':
      return t('waiting.untilWrites')
    case 'suspended':
      return t('waiting.gone')
    case 'waiting': {
      const only = assignee?.name ?? skillset?.name
      return exclusive && only ? t('waiting.onlyFor', { name: only }) : t('waiting.toBeAssigned')
    }
    default:
      return t('waiting.notOpened')
  }
}
