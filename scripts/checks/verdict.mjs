/** Ends a check: the findings and exit code 1, or one line that says what was looked at. */
export function pronounce(findings, summary) {
  if (findings.length === 0) {
    console.log(summary)
    return
  }
  for (const finding of findings) console.error(finding)
  process.exitCode = 1
}
