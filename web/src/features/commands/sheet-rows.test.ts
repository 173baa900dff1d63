import { expect, test } from 'vitest'
import { sheetRows } from './sheet-rows.ts'

const t = ((key: string) => key) as never
const settings = { keys: {}, sendWith: 'enter', singleKeys: true, undoSeconds: 5 } as const
const names = (here: Parameters<typeof sheetRows>[0], own: Partial<Parameters<typeof sheetRows>[1]> = {}) =>
  sheetRows(here, { ...settings, ...own }, t).map(({ name }) => name)

test('the list of keys follows the catalog: what works here and has a key stands there', () => {
  const here = { commands: ['note', 'search', 'mail', 'close'] as const, canWrite: false }
  expect(names(here)).toEqual(['command.note', 'command.search', 'command.close', 'keys.region', 'keys.back'])
  expect(names(here, { keys: { search: null, mail: 'Alt+KeyE' } })).toContain('command.mail')
  expect(names(here, { keys: { search: null } })).not.toContain('command.search')
})

test('what is pressed while writing is there only where one can write, and as one set it', () => {
  const here = { commands: [], canWrite: true }
  expect(names(here, { singleKeys: true, undoSeconds: 5 })).toEqual(
    expect.arrayContaining(['keys.send', 'keys.predefined', 'keys.mention', 'keys.takeBack', 'keys.ofMessage']),
  )
  const fewer = names(here, { singleKeys: false, undoSeconds: 0 })
  expect(fewer).not.toContain('keys.takeBack')
  expect(fewer).not.toContain('keys.ofMessage')
})
