import { expect, test } from 'vitest'
import { wrongName } from './wrong-name.ts'

const others = ['Alessandra De Luca', 'Niccolò Villa', '+39 333 1234567', 'Li Wei']

test('A-SEND-01 a text that begins with another customer’s name is asked about', () => {
  expect(wrongName('Alessandra, the lamp is here', 'Marco Neri', others)).toBe('Alessandra')
  expect(wrongName('  Ciao alessandra!', 'Marco Neri', others)).toBe('Ciao alessandra')
  expect(wrongName('Buongiorno, Niccolo', 'Marco Neri', others)).toBe('Buongiorno Niccolo')
})

test('A-SEND-01 any other text is not', () => {
  for (const text of ['Alessandrario', 'I wrote to Alessandra', 'Alessandr', 'Li', '', 'Say Alessandra', '+39 333']) {
    expect(wrongName(text, 'Marco Neri', others)).toBeUndefined()
  }
  expect(wrongName('Alessandra, hello', 'Alessandra Conti', others)).toBeUndefined()
})
