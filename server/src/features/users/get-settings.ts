import type { PersonalSettings } from '@centralino/contract/personal-settings.ts'
import type { Tx } from '../../platform/tx.ts'
import { findChosen } from './settings-store.ts'
import { settingsView } from './settings-view.ts'

/** How a user's console behaves. */
export const getSettings = async (
  tx: Tx,
  userId: string,
): Promise<{ settings: PersonalSettings; revision: number }> => {
  const { chosen, revision } = await findChosen(tx, userId)
  return { settings: settingsView(chosen), revision }
}
