import type { TFunction } from 'i18next'
import { inPlaceOrder } from '../../live/selectors.ts'
import { useConsole } from '../../live/session-context.ts'
import { useOpenConversation } from '../conversations/use-open-conversation.ts'

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
