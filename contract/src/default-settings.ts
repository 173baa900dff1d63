import type { PersonalSettings } from './personal-settings.ts'

/** How a console behaves for somebody who has chosen nothing. */
export const defaultSettings: PersonalSettings = {
  sendWith: 'enter',
  undoSeconds: 5,
  sound: 'soft',
  soundVolume: 60,
  desktopNotifications: false,
  notifyFor: 'new',
  notificationText: false,
  listOrder: 'places',
  theme: 'system',
  singleKeys: true,
  keys: {},
  density: 'comfortable',
}
