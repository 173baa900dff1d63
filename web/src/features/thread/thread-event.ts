import type { Message } from '@centralino/contract/messages.ts'
import type { TFunction } from 'i18next'
import { firstName } from '../../lib/first-name.ts'
import { record, text } from './content.ts'

/** Something that was done to a conversation, as System notes it in the thread; never sent to the customer. */
export type ThreadEvent = {
  event: string
  by: { id: string | undefined; name: string } | undefined
  to: { kind: string | undefined; id: string | undefined; name: string } | undefined
  mode: string | undefined
  /** Reasons, from the top down. */
  path: readonly string[]
  addresses: readonly string[]
  reason: string | undefined
}

export const isEvent = ({ type, author }: Pick<Message, 'type' | 'author'>): boolean =>
  type === 'event' && author.kind === 'system'

/** What a System message says was done, read without trust in its shape. */
export function eventOf({ content }: Pick<Message, 'content'>): ThreadEvent {
  const [by, to] = [record(content, 'by'), record(content, 'to')]
  const [byName, toName] = [text(by, 'name'), text(to, 'name')]
  return {
    event: text(content, 'event') ?? '',
    by: byName === undefined ? undefined : { id: text(by, 'id'), name: byName },
    to: to && { kind: text(to, 'kind'), id: text(to, 'id'), name: toName ?? '' },
    mode: text(content, 'mode'),
    path: texts(content?.['path']),
    addresses: texts(content?.['addresses']),
    reason: text(content, 'reason'),
  }
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []

/** The sentence of a System line: people are named, I am “you”; an event that is newer than this console is not guessed at. */
export function eventSentence(thread: ThreadEvent, myId: string, t: TFunction): string {
  const { event, by, to, mode, path, reason } = thread
  const addresses = thread.addresses.join(', ')
  const name = by && firstName(by.name)
  const who = by === undefined ? 'nobody' : by.id === myId ? 'me' : 'they'
  const queue = to?.name === 'personal' ? 'Personal' : 'Public'
  switch (event) {
    case 'transferred': {
      const isToMe = to?.kind === 'user' && to.id === myId
      const target = to && (to.kind === 'user' ? firstName(to.name) : to.name)
      const sentence = t(`event.${isToMe ? 'toMe' : 'transferred'}.${who}`, { name, target })
      return mode === 'exclusive' ? t('event.exclusive', { sentence }) : sentence
    }
    case 'parked':
    case 'silent':
      return t(`event.${event}${queue}.${who}`, { name })
    case 'unparked':
    case 'taken':
    case 'missed':
    case 'left':
    case 'returned':
      return t(`event.${event}.${who}`, { name })
    case 'repaired':
      return t(`event.repaired.${who}`, { name, target: to && firstName(to.name) })
    case 'closed_by': {
      const sentence = t(`event.closedBy.${who}`, { name })
      return path.length > 0 ? t('event.withReason', { sentence, reason: path.join(' › ') }) : sentence
    }
    case 'mailed':
      return t(`event.mailed.${who}`, { name, addresses })
    case 'mail_failed': {
      const sentence = t('event.mailFailed', { addresses })
      return reason ? t('event.because', { sentence, reason }) : sentence
    }
    case 'expired':
    case 'closed':
    case 'not_chosen':
      return t(`event.${event}`)
    case 'chosen':
      return t('event.chosen', { target: to?.name })
    default:
      return t('event.unknown')
  }
}
