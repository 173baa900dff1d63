import { expect, test } from 'vitest'
import { barGroups, withFound } from './bar-groups.ts'

const found = (id: string, text: string) => ({ id, name: text, line: '', text, run: () => undefined })
const groups = [
  { name: 'conversation', items: [found('close', 'Close'), found('transfer', 'Transfer')] },
  { name: 'go', items: [found('clients', 'Close the books'), found('queue', 'My wait queue')] },
]
const ids = (shown: ReturnType<typeof barGroups>) => shown.map(({ name, items }) => [name, items.map(({ id }) => id)])

test('with nothing typed the bar shows what was done lately first, and nothing twice', () => {
  expect(ids(barGroups(groups, ' ', ['queue', 'gone']))).toEqual([
    ['recent', ['queue']],
    ['conversation', ['close', 'transfer']],
    ['go', ['clients']],
  ])
})

test('the best match is on top, whatever group it is of', () => {
  expect(ids(barGroups(groups, 'clo', []))).toEqual([
    ['conversation', ['close']],
    ['go', ['clients']],
  ])
  expect(ids(barGroups(groups, 'wait', []))).toEqual([['go', ['queue']]])
  expect(ids(barGroups(groups, 'nothing like it', []))).toEqual([])
})

test('A-CUST-01 customers that the server found come last, whoever they are called, and nobody stands there twice', () => {
  const shown = barGroups(groups, 'clo', [])
  const customers = [found('close', 'Close'), found('customer 1', 'Ada Neri')]
  expect(ids(withFound(shown, customers))).toEqual([...ids(shown), ['customers', ['customer 1']]])
  expect(withFound(shown, [])).toBe(shown)
})
