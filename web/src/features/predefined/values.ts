import type { Conversation } from '@centralino/contract/conversations.ts'
import type { PlaceholderValues } from '@centralino/contract/writing.ts'
import { firstName } from '../../lib/first-name.ts'

type Given = {
  conversation: Pick<Conversation, 'customer' | 'number'>
  agent: string
  now: number
  where: { locale: string; timeZone: string }
}

/** What is known for a predefined message’s open names. A bare phone number or a username is no name to call somebody. */
export function valuesFor({ conversation: { customer, number }, agent, now, where }: Given): PlaceholderValues {
  const name = customer.savedName ?? customer.profileName ?? ''
  const { locale, timeZone } = where
  return {
    customer: name,
    'customer.first': firstName(name),
    'customer.phone': customer.displayPhone ?? '',
    agent,
    'agent.first': firstName(agent),
    number: number.name,
    date: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone }).format(now),
    time: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(now),
  }
}
