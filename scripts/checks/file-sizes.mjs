import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../root.mjs'
import { isGenerated, isTest, projectFiles } from './source-files.mjs'
import { pronounce } from './verdict.mjs'

const hardStop = 400

const isMeasured = (path) => /\.(ts|tsx|mjs|js|css)$/.test(path) && !isGenerated(path)

/** Lengths of all source files: which break the law, and the two figures by which the house is judged. */
export function measureFiles(folder = root) {
  const sizes = projectFiles(folder)
    .filter(isMeasured)
    .map((path) => ({ path, lines: readFileSync(join(folder, path), 'utf8').trimEnd().split('\n').length }))
  const ordered = sizes
    .filter(({ path }) => !isTest(path))
    .map(({ lines }) => lines)
    .sort((a, b) => a - b)
  const quantile = (share) => ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))] ?? 0
  return {
    tooLong: sizes.filter(({ lines }) => lines > hardStop),
    median: quantile(0.5),
    p90: quantile(0.9),
    count: sizes.length,
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { tooLong, median, p90, count } = measureFiles()
  pronounce(
    tooLong.map(({ path, lines }) => `${path}: ${lines} lines, the law stops at ${hardStop}`),
    `${count} files, median ${median} lines (aim 60), p90 ${p90} (aim 200)`,
  )
}
