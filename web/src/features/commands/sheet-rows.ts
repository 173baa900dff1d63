import type { PersonalSettings } from '@centralino/contract/personal-settings.ts'
import type { TFunction } from 'i18next'
import { keyCaps } from '../../lib/keys.ts'
import { type CommandId, entryOf, type Group } from './catalog.ts'
import { keyOf } from './key-of.ts'

export type SheetRow = { group: Group; name: string; caps: readonly string[] }

type Here = { commands: readonly CommandId[]; canWrite: boolean }

type Chosen = Pick<PersonalSettings, 'keys' | 'sendWith' | 'singleKeys' | 'undoSeconds'>

/** What the list of keys shows: the commands that work here, and the keys that belong to parts of the page. */
export function sheetRows({ commands, canWrite }: Here, settings: Chosen, t: TFunction): SheetRow[] {
  const rows: SheetRow[] = []
  for (const id of commands) {
    const key = keyOf(id, settings.keys)
    if (key === undefined || isFurtherPlace(id, settings)) continue
    if (id === 'place1' && hasOwnPlaces(settings)) {
      rows.push({ group: 'go', name: t('keys.places'), caps: [...keyCaps('Alt'), '1–9'] })
    } else rows.push({ group: entryOf(id).group, name: t(`command.${id}`), caps: keyCaps(key) })
  }
  rows.push({ group: 'go', name: t('keys.region'), caps: ['F6'] }, { group: 'go', name: t('keys.back'), caps: ['Esc'] })
  if (canWrite) rows.push(...writingRows(settings, t))
  return rows
}

const places: readonly CommandId[] = ['place2', 'place3', 'place4', 'place5', 'place6', 'place7', 'place8', 'place9']

/** As they came: one line tells all nine. */
const hasOwnPlaces = ({ keys }: Pick<Chosen, 'keys'>) => ['place1', ...places].every((id) => keys[id] === undefined)

const isFurtherPlace = (id: CommandId, settings: Chosen) => places.includes(id) && hasOwnPlaces(settings)

const writingRows = ({ sendWith, singleKeys, undoSeconds }: Chosen, t: TFunction): SheetRow[] => [
  { group: 'write', name: t('keys.send'), caps: keyCaps(sendWith === 'enter' ? 'Enter' : 'Ctrl+Enter') },
  { group: 'write', name: t('keys.newLine'), caps: keyCaps(sendWith === 'enter' ? 'Shift+Enter' : 'Enter') },
  { group: 'write', name: t('keys.messages'), caps: ['↑', '↓'] },
  { group: 'write', name: t('keys.predefined'), caps: ['/'] },
  { group: 'write', name: t('keys.emoji'), caps: [':'] },
  { group: 'write', name: t('keys.mention'), caps: ['@'] },
  ...(undoSeconds > 0 ? [{ group: 'write' as const, name: t('keys.takeBack'), caps: keyCaps('Ctrl+KeyZ') }] : []),
  ...(singleKeys ? [{ group: 'write' as const, name: t('keys.ofMessage'), caps: ['R', 'E', 'C'] }] : []),
]
