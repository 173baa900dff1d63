import { defaultSettings } from '@centralino/contract/default-settings.ts'
import { type PersonalSettings, personalSettings } from '@centralino/contract/personal-settings.ts'

/** What was chosen, and for the rest the defaults. A choice that no longer exists counts as none. */
export const settingsView = (chosen: unknown): PersonalSettings => {
  const given = typeof chosen === 'object' && chosen !== null ? chosen : {}
  const known = Object.entries(given).filter(([name, value]) => {
    const schema = personalSettings.shape[name as keyof PersonalSettings]
    return schema?.safeParse(value).success
  })
  return { ...defaultSettings, ...Object.fromEntries(known) }
}
