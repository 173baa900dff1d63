import type { Locale } from '@centralino/contract/primitives.ts'
import type { Me } from '@centralino/contract/users.ts'
import type { Tx } from '../../platform/tx.ts'
import { changeLocale } from './change-locale.ts'
import { getMe } from './get-me.ts'

/** A user chooses the language of the console. */
export const chooseLocale = async (tx: Tx, userId: string, locale: Locale): Promise<Me> => {
  await changeLocale(tx, userId, locale)
  return getMe(tx, userId)
}
