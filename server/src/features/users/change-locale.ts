import type { Locale } from '@centralino/contract/primitives.ts'
import type { Tx } from '../../platform/tx.ts'
import { updateLocale } from './store.ts'
import { userView } from './view.ts'

/** Gives a user another language; the user's other tabs follow. */
export const changeLocale = async (tx: Tx, userId: string, locale: Locale): Promise<void> => {
  const row = await updateLocale(tx, userId, locale)
  if (!row) return
  // Colleagues see nothing of it but the revision, which must not fall behind what they would load afresh.
  tx.publish({ kind: 'tenant' }, { type: 'user', user: userView(row) })
  tx.publish({ kind: 'user', userId }, { type: 'me', locale, maximum: row.maximum, revision: row.revision })
}
