import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Message } from '@centralino/contract/messages.ts'
import type { Me } from '@centralino/contract/users.ts'
import type { SaidCount } from '../../messages/read-transcript.ts'
import { mailWords } from '../words.ts'
import { entryOf } from './entry.ts'
import type { Letter } from './letter.ts'

type Source = {
  conversation: Conversation
  sender: Pick<Me, 'name' | 'locale' | 'tenant'>
  text: string
  measure: SaidCount
  /** The newest messages, oldest first. */
  messages: readonly Message[]
  /** What the files that go along are called, by their ids. */
  attached: ReadonlyMap<string, string>
  /** How many do not, though files do. */
  left: number
  publicUrl: string
}

/** British dates: the day before the month. */
export const dateLocale = (locale: 'en' | 'it'): string => (locale === 'it' ? 'it-IT' : 'en-GB')

/** What a mail with this conversation says. */
export const writeLetter = ({
  conversation,
  sender,
  text,
  measure,
  messages,
  attached,
  left,
  publicUrl,
}: Source): Letter => {
  const words = mailWords[sender.locale]
  const { timeZone, name: tenant } = sender.tenant
  const customer = conversation.customer.name
  const context = { words, locale: dateLocale(sender.locale), timeZone, customer, attached, publicUrl }
  const shown = messages.filter(({ type }) => type !== 'event').length
  return {
    locale: sender.locale,
    tenant,
    title: words.title,
    text,
    facts: factsOf({ conversation, sender, measure }),
    entries: messages.map((message) => entryOf(message, context)),
    count: shown < measure.messages ? words.some(shown, measure.messages) : words.all(measure.messages),
    left: left === 0 ? null : words.left(left),
    answerTo: words.answerTo,
    foot: `${words.sentFor(sender.name, tenant)} ${words.times(timeZone)}`,
  }
}

/** With whom, to which number, when and about what. */
export const factsOf = ({
  conversation: { customer, number, profile },
  sender,
  measure,
}: Pick<Source, 'conversation' | 'measure'> & { sender: Pick<Me, 'locale' | 'tenant'> }): [string, string][] => {
  const words = mailWords[sender.locale]
  const moment = (at: Date) =>
    at.toLocaleString(dateLocale(sender.locale), {
      timeZone: sender.tenant.timeZone,
      dateStyle: 'long',
      timeStyle: 'short',
    })
  const facts: [string, string][] = [
    [words.customer, customer.name],
    [words.number, `${number.name}, ${number.displayPhoneNumber}`],
  ]
  if (measure.from && measure.to) facts.push([words.period, `${moment(measure.from)} – ${moment(measure.to)}`])
  if (profile && profile.path.length > 0) facts.push([words.reason, profile.path.join(' › ')])
  return facts
}
