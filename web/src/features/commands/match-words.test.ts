import { describe, expect, test } from 'vitest'
import { matchWords } from './match-words.ts'

describe('finding by the beginnings of words', () => {
  test.each([
    ['tr', 'Transfer to Carla'],
    ['car tra', 'Transfer to Carla'],
    ['perche', 'Perché io?'],
    ['vit ghe', 'Maria Vittoria della Gherardesca-Sforza'],
    ['333 4', '+39 333 482 9017'],
    ['', 'anything'],
  ])('“%s” finds “%s”', (typed, text) => {
    expect(matchWords(typed, text)).not.toBeNull()
  })

  test.each([
    ['ansfer', 'Transfer'],
    ['tt', 'Transfer to'],
    ['carla carla', 'Transfer to Carla'],
  ])('“%s” does not find “%s”', (typed, text) => {
    expect(matchWords(typed, text)).toBeNull()
  })

  test('what begins with it comes before what only contains it, a whole word before its beginning', () => {
    const score = (text: string) => matchWords('close', text) ?? -1
    expect(score('Close')).toBeGreaterThan(score('Closed numbers'))
    expect(score('Close')).toBeGreaterThan(score('To close'))
  })
})
