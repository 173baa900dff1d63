import type { PersonalSettings, SettingsChange } from '@centralino/contract/personal-settings.ts'
import type { Tx } from '../../platform/tx.ts'
import { getSettings } from './get-settings.ts'
import { mergeChosen } from './settings-store.ts'
import { settingsView } from './settings-view.ts'

/** Changes how a user's console behaves; the user's other tabs follow. */
export const changeSettings = async (
  tx: Tx,
  userId: string,
  change: SettingsChange,
): Promise<{ settings: PersonalSettings; revision: number }> => {
  if (Object.keys(change).length === 0) return getSettings(tx, userId)
  const { chosen, revision } = await mergeChosen(tx, userId, change)
  const settings = settingsView(chosen)
  tx.publish({ kind: 'user', userId }, { type: 'settings', settings, revision })
  return { settings, revision }
}
