import type { Outgoing } from '@centralino/contract/outgoing.ts'
import { previewOf } from '@centralino/domain/message/kind.ts'
import { checkText, normaliseText } from '@centralino/domain/message/text.ts'
import { Refusal } from '../../../platform/http/refusal.ts'
import type { Compose } from './draft.ts'

type Said = Extract<Outgoing, { type: 'contacts' }>

/** People for the customer's address book; their names are what lists and search show of it. */
export const composeContacts: Compose<Pick<Said, 'contacts'>> = (_tx, said) => {
  const contacts = said.contacts.map(({ name, ...rest }) => ({
    ...rest,
    name: { formatted_name: oneLine(name.formatted_name), first_name: oneLine(name.first_name) },
  }))
  const nameless = contacts.findIndex(({ name }) => Object.values(name).some((part) => checkText(part) === 'empty'))
  if (nameless >= 0) throw new Refusal('text_empty', { contact: nameless })
  const body = contacts
    .map(({ name, phones }) => [name.formatted_name, ...phones.map(({ phone }) => phone)].join(', '))
    .join('\n')
  // WhatsApp takes the cards as a list; what is stored of a message is an object.
  return {
    type: 'contacts',
    body,
    preview: previewOf('contacts', contacts.map(({ name }) => name.formatted_name).join(', ')).text,
    content: { contacts },
    needsWindow: true,
  }
}

const oneLine = (text: string): string => normaliseText(text).replaceAll(/\s+/g, ' ')
