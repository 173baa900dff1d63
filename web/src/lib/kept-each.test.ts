import { expect, test } from 'vitest'
import { keptEach } from './kept-each.ts'
import { storage } from './storage.ts'

test('A-CONV-04 each conversation has its own, the latest fifty are remembered, and what was forgotten is gone', () => {
  const panels = keptEach('panels')
  panels.keep('first', '1')
  panels.keep('second', '0')
  expect([panels.of('first'), panels.of('second'), panels.of('third')]).toEqual(['1', '0', undefined])
  panels.keep('second', undefined)
  expect(panels.of('second')).toBeUndefined()
  for (let nth = 0; nth < 50; nth++) panels.keep(`other ${nth}`, '1')
  expect(panels.of('first')).toBeUndefined()
  expect(panels.of('other 0')).toBe('1')
})

test('what somebody else wrote there is not believed', () => {
  storage.set('odd', '[["a"],3,["b","c"],{"d":"e"}]')
  expect(keptEach('odd').of('b')).toBe('c')
  storage.set('odd', 'not json')
  expect(keptEach('odd').of('b')).toBeUndefined()
})
