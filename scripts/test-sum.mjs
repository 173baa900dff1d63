import { existsSync, readFileSync } from 'node:fs'

/** What one suite says of itself. A suite that ended badly without naming a failed test counts as one failure. */
function tally(reportFile, exitCode, read) {
  const counted = existsSync(reportFile)
    ? read(JSON.parse(readFileSync(reportFile, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 }
  if (exitCode !== 0 && counted.failed === 0) return { ...counted, failed: 1 }
  return counted
}

export const tallyVitest = (reportFile, exitCode) =>
  tally(reportFile, exitCode, (report) => ({
    passed: report.numPassedTests,
    // A file that broke before its first test has none that could fail.
    failed:
      report.numFailedTests +
      report.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.length)
        .length,
    skipped: report.numPendingTests + report.numTodoTests,
  }))

export const tallyPlaywright = (reportFile, exitCode) =>
  tally(reportFile, exitCode, ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }))

export const addUp = (tallies) =>
  tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )

export const sumLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`

/** Nothing tested is not a success. */
export const isGood = ({ passed, failed }) => failed === 0 && passed > 0
