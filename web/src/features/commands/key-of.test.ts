import { describe, expect, test } from 'vitest'
import { commandIds } from './catalog.ts'
import { commandsByKey, keyOf, keyProblem, withKey } from './key-of.ts'

describe('keys of one’s own', () => {
  test('no two commands have the same key to begin with', () => {
    const keys = commandIds.flatMap((id) => keyOf(id, {}) ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('a command has its own key until it is given another, or none', () => {
    expect(keyOf('close', {})).toBe('Alt+KeyC')
    expect(keyOf('close', { close: 'Alt+KeyX' })).toBe('Alt+KeyX')
    expect(keyOf('close', { close: null })).toBeUndefined()
    expect(commandsByKey({ close: 'Alt+KeyX' }).get('Alt+KeyC')).toBeUndefined()
    expect(commandsByKey({ close: 'Alt+KeyX' }).get('Alt+KeyX')).toBe('close')
  })

  test('a key that another command has is refused, and says which', () => {
    expect(keyProblem('close', 'Alt+KeyT', {})).toEqual({ problem: 'taken', by: 'transfer' })
    expect(keyProblem('close', 'Alt+KeyT', { transfer: null })).toBeUndefined()
    expect(keyProblem('close', 'Alt+KeyC', {})).toBeUndefined()
  })

  test.each(['KeyC', 'Shift+KeyC', 'Digit1', 'Enter', 'F6', 'F11', 'Ctrl+KeyC', 'Alt+Tab'])(
    '%s is no key for a command: a single character, or the browser’s',
    (key) => {
      expect(keyProblem('close', key, {})).toEqual({ problem: 'not_possible' })
    },
  )

  test('going back to the first key leaves no choice behind, and what does not exist is forgotten', () => {
    expect(withKey({ close: 'Alt+KeyX', gone: 'Alt+KeyY' }, 'close', 'Alt+KeyC')).toEqual({})
    expect(withKey({}, 'close', null)).toEqual({ close: null })
  })
})
