import type { ListedCustomer } from '@centralino/contract/customers.ts'
import { useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { inPlaceOrder } from '../../live/selectors.ts'
import { useConsole } from '../../live/session-context.ts'
import { useOpenConversation } from '../conversations/use-open-conversation.ts'
import { useFoundCustomers } from '../customers/use-found-customers.ts'

/** Something that was found: `text` is what it is found by. */
export type Found = { id: string; name: string; line: string; text: string; keys?: string; run: () => unknown }

/** What I have in hand, by name, number and place. */
export function useOpenConversations(t: TFunction): readonly Found[] {
  const { open } = useOpenConversation()
  const all = useConsole(inPlaceOrder)
  return all.map(({ id, customer, number, place }): Found => {
    const where = place === null ? '' : t('list.place', { place })
    return {
      id: `conversation ${id}`,
      name: customer.name,
      line: [where, number.name, customer.displayPhone === customer.name ? '' : customer.displayPhone]
        .filter(Boolean)
        .join(' · '),
      text: [customer.name, customer.phone, customer.displayPhone, customer.username, number.name, place].join(' '),
      run: () => open(id),
    }
  })
}

const SHOWN = 6
// One letter names half of all customers.
const FEWEST_LETTERS = 2

/** The customers whom the server finds by what is typed; choosing one opens the conversation one has with them, else their record. */
export function useCustomersByWords(typed: string, t: TFunction) {
  const navigate = useNavigate()
  const { open } = useOpenConversation()
  const mine = useConsole((state) => state.desk.conversations)
  const isAsked = typed.trim().length >= FEWEST_LETTERS
  const { customers = [], isCurrent, error } = useFoundCustomers(isAsked ? typed : undefined, { limit: SHOWN })
  const asFound = (customer: ListedCustomer): Found => {
    const { id, name, displayPhone, username, openConversation } = customer
    const isMine = openConversation !== null && mine[openConversation.id] !== undefined
    const withWhom = openConversation?.assignee?.name
    return {
      id: isMine ? `conversation ${openConversation.id}` : `customer ${id}`,
      name,
      line: [
        displayPhone === name ? '' : (displayPhone ?? (username ? `@${username}` : '')),
        isMine ? t('bar.openConversation') : withWhom ? t('customers.goOpenOther', { name: withWhom }) : '',
      ]
        .filter(Boolean)
        .join(' · '),
      text: '',
      run: () => (isMine ? open(openConversation.id) : navigate({ to: '/customers', search: { row: id } })),
    }
  }
  return {
    found: isAsked && isCurrent ? customers.map(asFound) : [],
    isSearching: isAsked && !isCurrent && error === undefined,
    hasFailed: isAsked && error !== undefined,
  }
}
