import { expect, test } from 'vitest'
import { fillIn, readTitles } from './features.mjs'

// Put together here, or the scan would take this file for a test of those rows.
const [first, second, unknown] = [
  ['A-AREA', '01'],
  ['X', '12'],
  ['X', '99'],
].map((parts) => parts.join('-'))
const page = `<!-- count -->\n| ${first} | One thing | – |\n| ${second} | Another | [old](../old.test.ts) |\n`

test('ids are read from titles, not from comments', () => {
  const text = `test('${first} holds', () => {})\n// ${second}\ntest.prop([x])(\n  "it's ${second} too", () => {})\n`
  const shownBy = readTitles([
    { path: 'a.test.ts', text },
    { path: 'b.test.ts', text: `// '${first}'\n` },
  ])
  expect([...shownBy]).toEqual([
    [first, ['a.test.ts']],
    [second, ['a.test.ts']],
  ])
})

test('the column is filled from the titles and emptied when the test is gone', () => {
  const { filled, faults } = fillIn(page, new Map([[first, ['e2e/line.spec.ts', 'domain/src/a.test.ts']]]))
  expect(faults).toEqual([])
  expect(filled).toBe(
    `<!-- count -->1 of 2 capabilities are shown by a test.<!-- /count -->\n` +
      `| ${first} | One thing | [a](../domain/src/a.test.ts), [line](../e2e/line.spec.ts) |\n| ${second} | Another | – |\n`,
  )
  expect(fillIn(filled, new Map([[first, ['e2e/line.spec.ts', 'domain/src/a.test.ts']]])).filled).toBe(filled)
})

test('an id that stands twice, or that no page knows, is a fault', () => {
  const { faults } = fillIn(`${page}| ${first} | Again | – |\n`, new Map([[unknown, ['a.test.ts']]]))
  expect(faults).toEqual([
    `docs/features.md: ${first} stands there twice`,
    `a.test.ts: its title names ${unknown}, which is not in docs/features.md`,
  ])
})
