import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { addUp, isGood, sumLine, tallyPlaywright, tallyVitest } from './test-sum.mjs'

const folder = mkdtempSync(join(tmpdir(), 'centralino-sum-'))
afterAll(() => rmSync(folder, { recursive: true }))

const report = (content) => {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

const rooms = (numPassedTests, numFailedTests, testResults = []) =>
  report({ numPassedTests, numFailedTests, numPendingTests: 2, numTodoTests: 1, testResults })

const journeys = (expected, unexpected, errors = []) =>
  report({ stats: { expected, unexpected, flaky: 1, skipped: 3 }, errors })

test('adds up both suites in one line', () => {
  const sum = addUp([tallyVitest(rooms(7, 0), 0), tallyPlaywright(journeys(4, 0), 0)])
  expect(sumLine(sum)).toBe('12 passed, 0 failed, 6 skipped')
  expect(isGood(sum)).toBe(true)
})

test('a file that breaks before its first test, and an error outside of any test, are failures', () => {
  const broken = { status: 'failed', assertionResults: [] }
  const withFailedTest = { status: 'failed', assertionResults: [{ status: 'failed' }] }
  expect(tallyVitest(rooms(7, 1, [broken, withFailedTest]), 1)).toEqual({ passed: 7, failed: 2, skipped: 3 })
  expect(tallyPlaywright(journeys(4, 1, [{ message: 'no server' }]), 1)).toEqual({ passed: 5, failed: 2, skipped: 3 })
})

test('a suite that ends badly fails, whatever its report says, and also without one', () => {
  expect(tallyVitest(rooms(7, 0), 1).failed).toBe(1)
  expect(tallyPlaywright(join(folder, 'none.json'), 137)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('nothing tested is not a success', () => {
  expect(isGood(addUp([]))).toBe(false)
  expect(isGood({ passed: 0, failed: 0, skipped: 5 })).toBe(false)
})
