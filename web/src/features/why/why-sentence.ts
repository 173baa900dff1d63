import type { Assignment, Conversation } from '@centralino/contract/conversations.ts'
import type { TFunction } from 'i18next'
import { firstName } from '../../lib/first-name.ts'
import { spoken } from '../../lib/i18n.ts'
import { spokenDuration } from '../../ui/format/spoken-duration.ts'

type Figures = NonNullable<Assignment['figures']>

/** Why a conversation is with its agent, in one sentence; undefined before it was with anybody. */
export function whySentence({ assignment, assignee }: Conversation, myId: string, t: TFunction): string | undefined {
  if (!assignment) return undefined
  const { cause, by, figures } = assignment
  const isMine = assignee?.id === myId
  switch (cause) {
    case 'routing':
      return figures ? t('why.routing', { reason: decided(figures, t) }) : t('why.routingPlain')
    case 'transfer':
      return by ? t('why.transfer', { name: firstName(by.name) }) : t('why.transferPlain')
    case 'take_over':
      return by?.id === myId
        ? t('why.tookOver')
        : t('why.takenOver', { name: firstName(by?.name ?? assignee?.name ?? '') })
    case 'personal_queue':
      return isMine ? t('why.ownQueue') : t('why.personalQueue', { name: firstName(assignee?.name ?? '') })
    case 'template':
      return isMine ? t('why.ownTemplate') : t('why.template', { name: firstName(assignee?.name ?? '') })
    case 'started':
      return isMine ? t('why.youStarted') : t('why.started', { name: firstName(assignee?.name ?? '') })
    case 'returned':
      return isMine ? t('why.youReturned') : t('why.returned', { name: firstName(assignee?.name ?? '') })
  }
}

/** What decided, with its figures. */
export function decided({ decidedBy, loadBefore, maximum, candidates, idleFor }: Figures, t: TFunction): string {
  const load = t('transfer.load', { active: loadBefore, maximum })
  const said = { load, count: candidates, time: spokenDuration(idleFor, spoken()) }
  return t(`why.by_${decidedBy ?? 'unknown'}`, said)
}
