import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue, catalogueRanges, errorFor } from './catalogue.ts'

const entries = [...catalogue, ...catalogueRanges.map((range) => range.entry), errorFor(999_999)]

test.each(entries.map((entry) => ({ entry, code: entry.code })))(
  'X-13 $code says in both languages what happened and what to do',
  ({ entry }) => {
    for (const sentence of [entry.en, entry.it]) {
      expect(sentence).toMatch(/^\p{Lu}.{20,130}[.]$/u)
      expect(sentence).toContain('; ')
    }
    expect(entry.en).not.toBe(entry.it)
    expect(entry.title).not.toBe('')
  },
)

test('no code is there twice', () => {
  expect(new Set(catalogue.map(({ code }) => code)).size).toBe(catalogue.length)
})

test('a class that waits says for whom', () => {
  expect(catalogue.filter(({ retry, scope }) => (retry === 'later') !== (scope !== undefined))).toEqual([])
})

// The classes of the facts sheet, by code.
const classes: Record<string, number[]> = {
  account: [
    0, 190, 3, 10, 200, 299, 368, 130497, 131005, 131031, 131037, 131042, 131044, 131045, 131063, 131064, 132016,
    134011, 134102, 138000, 138013, 138014, 138015, 138018, 141000, 141999, 2593107, 2593108, 2593109,
  ],
  retry: [1, 2, 131000, 131016, 131057, 133000, 133004, 134101, 138004, 138007, 138019, 138020, 138021, 138022, 138023],
  later: [
    4, 80007, 613, 130429, 131048, 131056, 133008, 133009, 133016, 138002, 138003, 138005, 138009, 138012, 138017,
  ],
  fix: [
    33, 100, 131008, 131009, 131020, 131021, 131030, 131041, 131051, 131053, 131055, 131059, 131062, 131201, 131215,
    132000, 132001, 132005, 132007, 132008, 132012, 132018, 132068, 132069, 133005, 133006, 133010, 133015, 134100,
    135000, 139000, 139004, 139100, 139103, 147001, 147005, 2388019, 2388040, 2388001, 2388103, 2388293, 2388299,
    2494100, 2494164, 2494177,
  ],
  unreachable: [130472, 131026, 138001],
  template: [131047, 132015, 138006],
  'wait-day': [131049],
  never: [131050, 131060, 200005, 200006, 200007],
  verify: [137000],
  'ask-customer': [130501, 131035, 131036, 131052],
}

test.each(Object.entries(classes).flatMap(([retry, codes]) => codes.map((code) => ({ code, retry }))))(
  '$code is of class $retry',
  ({ code, retry }) => {
    expect(errorFor(code)).toMatchObject({ code, retry })
  },
)

describe('an unknown code', () => {
  test('is for a person to settle and never tried again by itself', () => {
    expect(errorFor(424_242)).toMatchObject({ code: 424_242, retry: 'fix' })
    expect(errorFor(-1)).toMatchObject({ code: -1, retry: 'fix' })
  })

  test('of any kind has an answer that carries it', () => {
    fc.assert(
      fc.property(fc.integer(), (code) => {
        expect(errorFor(code).code).toBe(code)
      }),
    )
  })
})

test('what usually comes later is known to', () => {
  const late = [130472, 131026, 131042, 131047, 131049, 131050, 131053]
  expect(late.filter((code) => !errorFor(code).usuallyAsync)).toEqual([])
  expect([190, 100, 130429, 132000, 132001].filter((code) => errorFor(code).usuallyAsync)).toEqual([])
})
