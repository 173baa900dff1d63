// docs/features.md: fills the column that says which test shows a capability. With --write it writes, else it compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isTest, projectFiles } from './checks/source-files.mjs'
import { pronounce } from './checks/verdict.mjs'
import { root } from './root.mjs'

const page = 'docs/features.md'
const id = /\b(?:A-[A-Z]+|[BCX])-\d{2}\b/g
const row = /^\| ((?:A-[A-Z]+|[BCX])-\d{2}) \| (.+) \| ([^|]*) \|$/
const title = /(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1/g
const linksShown = 3

/** Which test files carry which ids in their titles, from the texts of the test files. */
export function readTitles(tests) {
  const shownBy = new Map()
  for (const { path, text } of tests) {
    const code = text.replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '')
    const titles = [...code.matchAll(title)].map(([, , words]) => words).join('\n')
    for (const named of new Set(titles.match(id))) shownBy.set(named, [...(shownBy.get(named) ?? []), path])
  }
  return shownBy
}

function link(paths) {
  if (paths.length === 0) return '–'
  const shown = paths
    .slice(0, linksShown)
    .map((path) => `[${basename(path).replace(/\.(test|spec)\..*$/, '')}](${relative('docs', path)})`)
  return shown.join(', ') + (paths.length > linksShown ? ` +${paths.length - linksShown}` : '')
}

/** The page as it should read now, and what is wrong with the ids on it or in the tests. */
export function fillIn(text, shownBy) {
  const faults = []
  const known = new Set()
  let shown = 0
  const lines = text.split('\n').map((line) => {
    const [, named, capability] = row.exec(line) ?? []
    if (!named) return line
    if (known.has(named)) faults.push(`${page}: ${named} stands there twice`)
    known.add(named)
    const paths = [...(shownBy.get(named) ?? [])].sort()
    if (paths.length > 0) shown += 1
    return `| ${named} | ${capability} | ${link(paths)} |`
  })
  for (const [named, paths] of shownBy) {
    if (!known.has(named)) faults.push(`${paths[0]}: its title names ${named}, which is not in ${page}`)
  }
  const count = `<!-- count -->${shown} of ${known.size} capabilities are shown by a test.<!-- /count -->`
  const filled = lines.join('\n').replace(/<!-- count -->.*?(<!-- \/count -->|$)/m, count)
  return { filled, faults, shown, total: known.size }
}

function main() {
  const tests = projectFiles()
    .filter(isTest)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
  const before = readFileSync(join(root, page), 'utf8')
  const { filled, faults, shown, total } = fillIn(before, readTitles(tests))
  if (process.argv.includes('--write')) writeFileSync(join(root, page), filled)
  else if (filled !== before) faults.push(`${page} is behind the tests: node scripts/features.mjs --write`)
  pronounce(faults, `${shown} of ${total} capabilities are shown by a test`)
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main()
