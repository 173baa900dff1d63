import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { measureFiles } from './checks/file-sizes.mjs'
import { findLockfileFaults } from './checks/lockfile.mjs'
import { findMachinePaths } from './checks/machine-paths.mjs'
import { root } from './root.mjs'
import { plantHouse } from './testing/planted-house.mjs'

const importLaws = (house) => house.run(process.execPath, join(root, 'scripts/checks/import-laws.mjs'), house.folder)
const lint = (house) =>
  house.run(
    join(root, 'node_modules/.bin/biome'),
    ...['lint', '--error-on-warnings', '--colors=off', '--max-diagnostics=none', '--reporter=github'],
  )
const one = 'export const a = 1\n'

const lawful = {
  'domain/src/rule.ts': 'export const rule = 1\n',
  'contract/src/noun.ts':
    "import { z } from 'zod'\nimport { rule } from '@centralino/domain/rule.ts'\nexport const noun = z.literal(rule)\n",
  'server/src/main.ts': "import { app } from './app.ts'\nexport const main = app\n",
  'server/src/app.ts': "import { routes } from './features/a/routes.ts'\nexport const app = routes\n",
  'server/src/features/a/routes.ts': "import { useB } from '../b/use-thing.ts'\nexport const routes = useB\n",
  'server/src/features/b/use-thing.ts':
    "import { store } from './store.ts'\nusing it = await import('./load-thing.ts')\nexport const useB = [store, it]\n",
  'server/src/features/b/load-thing.ts': one,
  'server/src/features/b/store.ts': "import { tx } from '../../platform/tx.ts'\nexport const store = tx\n",
  'server/src/platform/tx.ts': "import { noun } from '@centralino/contract/noun.ts'\nexport const tx = noun\n",
  'web/src/main.tsx': "import { Lamp } from './ui/lamp.tsx'\nexport const main = Lamp\n",
  'web/src/ui/lamp.tsx': "import { useState } from 'react'\nexport const Lamp = () => <i>{useState.name}</i>\n",
}

const contractWithReact = {
  name: '@centralino/contract',
  exports: { './*': './src/*' },
  dependencies: { '@centralino/domain': '*', zod: '4.6.7', react: '19.3.1' },
}

describe('the import laws', () => {
  const breaches = [
    [
      'web imports the server',
      'web/src/ui/a.ts',
      "import type { app } from '@centralino/server/app.ts'",
      'web-imports-only-contract',
    ],
    ['web imports the domain', 'web/src/ui/b.ts', "import '@centralino/domain/rule.ts'", 'web-imports-only-contract'],
    ['domain reads the disk', 'domain/src/a.ts', "import 'node:fs'", 'domain-and-contract-know-no-machine'],
    ['contract declares and uses react', 'contract/src/a.ts', "import 'react'", 'contract-uses-only-zod'],
    ['cloud-api opens a socket', 'cloud-api/src/b.ts', "import 'node:net'", 'cloud-api-takes-only-crypto-from-node'],
    [
      'a feature reads the store of another',
      'server/src/features/a/b-a.ts',
      "import '../b/store.ts'",
      'a-feature-enters-another',
    ],
    [
      'platform knows a feature',
      'server/src/platform/a.ts',
      "import '../features/b/store.ts'",
      'platform-knows-no-feature',
    ],
    ['a feature composes', 'server/src/features/a/c-a.ts', "import '../../main.ts'", 'features-are-composed'],
    [
      'a feature knows the simulator',
      'server/src/features/a/d-a.ts',
      "import '@centralino/simulator/a.ts'",
      'only-the-entrance-knows',
    ],
    [
      'the simulator knows the server',
      'simulator/src/b.ts',
      "import '@centralino/server/app.ts'",
      'simulator-imports-only-cloud-api',
    ],
    ['ui knows a feature', 'web/src/ui/c.ts', "import '../features/a/page.tsx'", 'ui-knows-no-feature'],
    [
      'a console feature knows the app',
      'web/src/features/a/b.ts',
      "import '../../app/shell.tsx'",
      'features-do-not-know-the-app',
    ],
    [
      'the socket knows a screen',
      'web/src/live/a.ts',
      "import '../features/a/page.tsx'",
      'live-and-lib-know-no-screen',
    ],
    ['a room uses what it did not declare', 'web/src/lib/a.ts', "import 'fastify'", 'nothing-undeclared'],
    ['a module is missing', 'domain/src/b.ts', "import './gone.ts'", 'nothing-unresolved'],
    ['the product uses a test', 'server/src/platform/b.ts', "import './c.test.ts'", 'no-test-code-in-the-product'],
    [
      'two modules go in a circle, by types alone',
      'domain/src/egg.ts',
      "import type { Hen } from './hen.ts'\nexport type Egg = Hen[]",
      'no-cycles',
    ],
  ]
  const house = plantHouse({
    ...lawful,
    'simulator/src/a.ts': one,
    'server/src/features/b/part-store.ts': one,
    'domain/src/hen.ts': "import type { Egg } from './egg.ts'\nexport type Hen = Egg[]\n",
    'web/src/app/shell.tsx': one,
    'web/src/features/a/page.tsx': one,
    'server/src/platform/c.test.ts': one,
    'contract/package.json': JSON.stringify(contractWithReact),
    ...Object.fromEntries(breaches.map(([, path, text]) => [path, `${text}\n`])),
  })
  afterAll(house[Symbol.dispose])
  const found = importLaws(house).said.split('\n')

  test.each(breaches)('%s: refused', (_, path, __, law) => {
    const said = found.filter((line) => line.includes(`: ${path} → `) && !line.startsWith('no-dead-files'))
    expect(said).toEqual([expect.stringMatching(new RegExp(`^${law}`))])
  })

  test('a file that no entrance leads to: refused', () => {
    expect(found).toContain('no-dead-files: nothing leads to web/src/ui/a.ts')
    expect(found).not.toContain('no-dead-files: nothing leads to web/src/ui/lamp.tsx')
  })

  test('a lawful house passes, and every module of it was read', () => {
    using house = plantHouse(lawful)
    expect(importLaws(house)).toEqual({ passed: true, said: `${Object.keys(lawful).length} modules keep the laws\n` })
  })

  test.each([
    ['that skips a folder', "exclude: { path: '^server/' }"],
    ['that reads no imports', "moduleSystems: ['amd']"],
  ])('a tool %s does not pass', (_, blindness) => {
    const laws = `export default { forbidden: [], options: { ${blindness}, enhancedResolveOptions: {} } }\n`
    using house = plantHouse({ ...lawful, '.dependency-cruiser.mjs': laws })
    const { passed, said } = importLaws(house)
    expect(said).toContain('server/src/app.ts: its imports were not read')
    expect(passed).toBe(false)
  })
})

describe('the linter', () => {
  const faults = [
    [
      'an undeclared import',
      'domain/src/a.ts',
      "import '@centralino/server/app.ts'",
      'correctness/noUndeclaredDependencies',
    ],
    ['a forgotten promise', 'server/src/a.ts', 'const go = async () => 1\ngo()', 'nursery/noFloatingPromises'],
    ['a default export', 'web/src/a.ts', 'export default 1', 'style/noDefaultExport'],
    ['a barrel', 'contract/src/index.ts', "export * from './noun.ts'", 'performance/noBarrelFile'],
    ['a name in camels', 'contract/src/sendMessage.ts', one, 'style/useFilenamingConvention'],
    ['a console line', 'server/src/platform/a.ts', "console.log('here')", 'suspicious/noConsole'],
    ['the environment read anywhere', 'server/src/b.ts', 'export const a = process.env.PORT', 'style/noProcessEnv'],
    [
      'raw HTML',
      'web/src/b.tsx',
      'export const A = (p) => <b dangerouslySetInnerHTML={p} />',
      'security/noDangerouslySetInnerHtml',
    ],
    [
      'a skipped test',
      'domain/src/b.test.ts',
      "import { test } from 'vitest'\ntest.skip('x', () => {})",
      'suspicious/noSkippedTests',
    ],
  ]
  const house = plantHouse(Object.fromEntries(faults.map(([, path, text]) => [path, `${text}\n`])))
  afterAll(house[Symbol.dispose])
  const { passed, said } = lint(house)

  test.each(faults)('refuses %s', (_, path, __, rule) => {
    const lines = said.split('\n').filter((line) => line.includes(`title=lint/${rule},`) && line.includes(`/${path},`))
    expect(lines).not.toEqual([])
    expect(passed).toBe(false)
  })
})

test('a file over 400 lines breaks the law, one of 400 does not', () => {
  using house = plantHouse({ 'domain/src/long.ts': '//\n'.repeat(401), 'domain/src/just.ts': '//\n'.repeat(400) })
  expect(measureFiles(house.folder).tooLong).toEqual([{ path: 'domain/src/long.ts', lines: 401 }])
})

test('a path of one machine is found', () => {
  const path = ['', 'home', 'mario', 'centralino'].join('/')
  using house = plantHouse({ 'docs/a.md': `see ${path}\n`, 'docs/b.md': 'at https://example.org/home/mario/x\n' })
  expect(findMachinePaths(house.folder)).toEqual([`docs/a.md:1: see ${path}`])
})

test('an install tied to a registry address or to a range is found', () => {
  const lock = { packages: { 'node_modules/zod': { version: '4.0.0', resolved: 'https://registry.example/zod.tgz' } } }
  using house = plantHouse({
    'package-lock.json': JSON.stringify(lock),
    'domain/package.json': JSON.stringify({ dependencies: { zod: '^4.0.0' } }),
  })
  expect(findLockfileFaults(house.folder)).toEqual(
    expect.arrayContaining([
      'package-lock.json: node_modules/zod is tied to https://registry.example/zod.tgz',
      'domain/package.json: zod "^4.0.0" is not an exact version',
    ]),
  )
})
