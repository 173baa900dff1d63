import { describe, expect, test } from 'vitest'
import { has, matched } from './matched.ts'

describe('A-PRE-02 what was searched for', () => {
  test('is marked, whatever its case and accents', () => {
    expect(matched('Consegna in città', 'CONSE citta')).toEqual([
      { text: 'Conse', isHit: true },
      { text: 'gna in ', isHit: false },
      { text: 'città', isHit: true },
    ])
    expect(matched('💡 lamp', 'lamp').map(({ text }) => text)).toEqual(['💡 ', 'lamp'])
    expect(matched('text', ' ')).toEqual([{ text: 'text', isHit: false }])
  })

  test('is found when all its words are there', () => {
    expect([has('Perché è in ritardo', 'ritardo perche'), has('Ritardo', 'ritardo oggi')]).toEqual([true, false])
  })
})
