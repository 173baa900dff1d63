import type { Locale } from '@centralino/contract/primitives.ts'
import type { Tx } from '../../platform/tx.ts'
import { updateLocale } from './store.ts'

/** Gives a user another language; the user's other tabs follow. */
export const changeLocale = async (tx: Tx, userId: string, locale: Locale): Promise<void> => {
  const changed = await updateLocale(tx, userId, locale)
  if (changed) tx.publish({ kind: 'user', userId }, { type: 'me', locale, ...changed })
}
