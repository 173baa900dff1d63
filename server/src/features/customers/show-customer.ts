import type { Customer } from '@centralino/contract/conversations.ts'
import { displayName, formatPhone } from '@centralino/domain/customer/name.ts'

export type CustomerRow = {
  id: string
  saved_name: string | null
  profile_name: string | null
  username: string | null
  /** Digits. */
  phone: string | null
  priority: number
}

/** A customer as everybody sees it who sees it at all. */
export const showCustomer = (row: CustomerRow): Customer => ({
  id: row.id,
  name: displayName({
    savedName: row.saved_name,
    profileName: row.profile_name,
    phone: row.phone,
    username: row.username,
  }),
  savedName: row.saved_name,
  profileName: row.profile_name,
  phone: row.phone && `+${row.phone}`,
  displayPhone: row.phone && formatPhone(row.phone),
  username: row.username,
  priority: row.priority,
})
