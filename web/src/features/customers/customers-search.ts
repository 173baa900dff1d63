import { listAddress } from '../lists/list-address.ts'

/** What the list of customers can be narrowed to. */
export const havings = ['open_conversation', 'window'] as const

/** What the address of the customers may say; `having`: only those with an open conversation, or to whom free text can be sent. */
export const customersSearch = ({ having, ...rest }: Record<string, unknown>) => {
  const known = havings.find((each) => each === having)
  return { ...listAddress(rest), ...(known ? { having: known } : {}) }
}
