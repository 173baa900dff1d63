import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFiles } from './checks/source-files.mjs'
import { root } from './root.mjs'

const read = (path) => readFileSync(join(root, path), 'utf8')

test('the README lists exactly the settings that the server reads', () => {
  const table = /^\| variable [\s\S]*?\n\n/m.exec(read('README.md'))?.[0] ?? ''
  const listed = table.split('\n').flatMap((row) => (row.split('|')[1] ?? '').match(/[A-Z][A-Z_]+/g) ?? [])
  const known = [...read('server/src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name)
  expect(known.length).toBeGreaterThan(10)
  expect(listed.sort()).toEqual(known.sort())
})

test('every link between the documents leads somewhere', () => {
  const pages = projectFiles().filter((path) => path.endsWith('.md'))
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)]
      .map(([, target]) => target)
      .filter((target) => !existsSync(join(root, dirname(page), target)))
      .map((target) => `${page}: ${target}`),
  )
  expect(broken).toEqual([])
})

test('every file that the way to a new feature names is there', () => {
  const named = [...read('docs/new-feature.md').matchAll(/`([\w{},./-]+\/[\w{},./-]*)`/g)].map(([, path]) => path)
  const paths = named.flatMap((path) => {
    const [all, choices] = /\{([^}]*)\}/.exec(path) ?? []
    return choices ? choices.split(',').map((choice) => path.replace(all, choice)) : [path]
  })
  expect(paths.length).toBeGreaterThan(20)
  expect(paths.filter((path) => !path.includes('NNNN') && !existsSync(join(root, path)))).toEqual([])
})
