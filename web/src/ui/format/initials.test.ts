import { expect, test } from 'vitest'
import { initials } from './initials.ts'
import { tintOf } from './tint.ts'

test.each([
  ['Alessandra Montefeltro-Castellani', 'AM'],
  ['Jean-Baptiste de La Rochefoucauld', 'JL'],
  ['Thị Ngọc Ánh Nguyễn-Bertolucci', 'TN'],
  ['Studio Architetti Bonomi & Figli S.r.l.', 'SA'],
  ['Ελένη Παπαδοπούλου', 'ΕΠ'],
  ['Дарья Ковалёва', 'ДК'],
  ['محمد عبد الرحمن الفيومي', 'م'],
  ['田中 さくら', '田'],
  ['김민준', '김'],
  ['+39 347 115 8820', '#'],
  ['@sakura_lume', '@'],
  ['marco tullio', 'MT'],
  ['anna', 'A'],
  ['  “Gina”  Ferrari ', 'GF'],
  ['🌸 Rosa Neri', 'RN'],
  ['👩‍🌾', '👩‍🌾'],
  ['42', '#'],
  ['', '#'],
])('%s becomes %s', (name, expected) => {
  expect(initials(name)).toBe(expected)
})

test('a tint depends on the id alone and all six are in use', () => {
  const ids = Array.from({ length: 200 }, (_, i) => `0199-customer-${i}`)
  expect(new Set(ids.map(tintOf)).size).toBe(6)
  expect(tintOf('0199-customer-7')).toBe(tintOf('0199-customer-7'))
})
