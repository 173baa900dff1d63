import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { listOrders } from './list-orders.ts'
import { paths } from './paths.ts'

/** How one person's console behaves, wherever that person signs in. */
export const personalSettings = z.object({
  /** Which key sends; the other makes a new line. */
  sendWith: z.enum(['enter', 'ctrlEnter']),
  /** How long a message can be taken back before it goes out; 0: not at all. */
  undoSeconds: z.literal([0, 3, 5, 10]),
  sound: z.enum(['none', 'soft', 'bell', 'wood']),
  /** In hundredths. */
  soundVolume: z.number().int().min(0).max(100),
  desktopNotifications: z.boolean(),
  /** What is worth a sound and a notification: conversations that come to me, or every message of mine too. */
  notifyFor: z.enum(['new', 'all']),
  /** Whether notifications show what was written; else only who and what. */
  notificationText: z.boolean(),
  /** My conversations by place, by how long customers wait for an answer, or by how soon free replies end. */
  listOrder: z.enum(listOrders),
  theme: z.enum(['system', 'light', 'dark']),
  /** Single characters as keys, where their part of the page has the focus. */
  singleKeys: z.boolean(),
  /** Other keys for commands, by the command's id; null: none. */
  keys: z.record(
    z.string().regex(/^[a-z][\w.-]{0,59}$/i),
    z
      .string()
      .regex(/^[A-Za-z0-9+]{1,40}$/)
      .nullable(),
  ),
  density: z.enum(['comfortable', 'compact']),
})
export type PersonalSettings = z.infer<typeof personalSettings>

/** Only what is given changes; `keys` as a whole. */
export const settingsChange = personalSettings.partial().strict()
export type SettingsChange = z.infer<typeof settingsChange>

const held = z.object({ settings: personalSettings, revision: z.number().int() })

export const getMySettings = endpoint({
  ...paths.getMySettings,
  summary: 'How the signed-in user’s console behaves',
  tag: 'me',
  access: 'signed_in',
  response: held,
})

export const changeMySettings = endpoint({
  ...paths.changeMySettings,
  summary: 'Change some of it; the user’s other tabs follow',
  tag: 'me',
  access: 'signed_in',
  body: settingsChange,
  response: held,
})
