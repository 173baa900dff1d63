import { expect, it } from 'vitest'
import { simulate } from './simulate.ts'

// A file of its own, so that it runs beside the first thousand.
it('C-06 C-07 C-08 C-09 C-10 C-11 C-12 C-14 C-20 X-11 X-23 all laws hold for another 1,000 seeds of 500 events', () => {
  const violations: string[] = []
  for (let seed = 1001; seed <= 2000; seed++) violations.push(...simulate(seed, 500).violations)
  expect(violations).toEqual([])
}, 120_000)
