/** Where a command stands in the command bar and among the keys. */
export type Group = 'conversation' | 'go' | 'write' | 'me'

type Entry = {
  group: Group
  /** The physical key it has unless the user gave it another: `Alt+KeyN`. */
  key?: string
  /** `key`: it is a key only, not found in the command bar. */
  only?: 'key'
}

/**
 * Everything that can be done by a key or found in the command bar; its words are `command.<id>` in `desk.json`. A part of the
 * console that can do one of them says so with `useCommands`, and from then on it works here and now.
 */
export const catalog = {
  transfer: { group: 'conversation', key: 'Alt+KeyT' },
  close: { group: 'conversation', key: 'Alt+KeyC' },
  park: { group: 'conversation', key: 'Alt+KeyP' },
  details: { group: 'conversation', key: 'Alt+KeyG' },
  search: { group: 'conversation', key: 'Ctrl+KeyF' },
  toUnread: { group: 'conversation' },
  mail: { group: 'conversation' },
  editCustomer: { group: 'conversation' },
  showCustomer: { group: 'conversation' },
  why: { group: 'conversation' },
  message: { group: 'write', key: 'Alt+KeyM' },
  note: { group: 'write', key: 'Alt+KeyI' },
  predefined: { group: 'write' },
  template: { group: 'write' },
  attach: { group: 'write' },
  voice: { group: 'write' },
  location: { group: 'write' },
  emoji: { group: 'write' },
  format: { group: 'write' },
  openOffer: { group: 'go', key: 'Alt+KeyO' },
  putOffOffer: { group: 'go', key: 'Alt+KeyL' },
  start: { group: 'go' },
  answerLongest: { group: 'go', key: 'Alt+KeyN' },
  previousPlace: { group: 'go', key: 'Alt+ArrowUp', only: 'key' },
  nextPlace: { group: 'go', key: 'Alt+ArrowDown', only: 'key' },
  place1: { group: 'go', key: 'Alt+Digit1', only: 'key' },
  place2: { group: 'go', key: 'Alt+Digit2', only: 'key' },
  place3: { group: 'go', key: 'Alt+Digit3', only: 'key' },
  place4: { group: 'go', key: 'Alt+Digit4', only: 'key' },
  place5: { group: 'go', key: 'Alt+Digit5', only: 'key' },
  place6: { group: 'go', key: 'Alt+Digit6', only: 'key' },
  place7: { group: 'go', key: 'Alt+Digit7', only: 'key' },
  place8: { group: 'go', key: 'Alt+Digit8', only: 'key' },
  place9: { group: 'go', key: 'Alt+Digit9', only: 'key' },
  find: { group: 'go', key: 'Ctrl+KeyK', only: 'key' },
  keys: { group: 'go', key: 'Ctrl+Slash' },
  goHome: { group: 'go' },
  goConversations: { group: 'go' },
  goCustomers: { group: 'go' },
  addCustomer: { group: 'go' },
  goWaiting: { group: 'go' },
  goHistory: { group: 'go' },
  goSent: { group: 'go' },
  goQueue: { group: 'go' },
  goAdmin: { group: 'go' },
  goProfile: { group: 'go' },
  setReady: { group: 'me' },
  setBackOffice: { group: 'me' },
  setBreak: { group: 'me' },
  speakEnglish: { group: 'me' },
  speakItalian: { group: 'me' },
  themeLight: { group: 'me' },
  themeDark: { group: 'me' },
  themeSystem: { group: 'me' },
  logout: { group: 'me' },
} as const satisfies Record<string, Entry>

export type CommandId = keyof typeof catalog

export const entryOf = (id: CommandId): Entry => catalog[id]

export const commandIds = Object.keys(catalog) as CommandId[]
