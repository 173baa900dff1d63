// npm run check [-- --fix]: everything that can be judged without running the product, side by side.
import './node-version.mjs'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { delimiter, join } from 'node:path'
import { rooms } from './checks/source-files.mjs'
import { bundledNode } from './install.mjs'
import { root } from './root.mjs'

// The tools say `env node` in their first line and need the Node of the house.
const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}` }
const bin = (name) => join(root, 'node_modules', '.bin', name)
const own = (script, ...args) => [bundledNode, [join(root, 'scripts', script), ...args]]
const types = (project) => [bin('tsc'), ['-p', join(root, project)]]

/** Longest first, so that the last one running is a short one. */
const steps = [
  ['dead code', [bin('knip'), ['--no-progress']]],
  ...rooms.map((room) => [`types: ${room}`, types(room)]),
  ['types: the phones page', types('simulator/src/phones')],
  ['types: tests of pure rooms', types('tsconfig.tests.json')],
  ['format and lint', [bin('biome'), ['check', '--error-on-warnings', '--max-diagnostics=60', '--colors=off']]],
  ['import laws', own('checks/import-laws.mjs')],
  ['ARCHITECTURE.md', own('architecture.mjs')],
  ['docs/features.md', own('features.mjs')],
  ['state diagram', own('state-diagram.mjs')],
  ['file sizes', own('checks/file-sizes.mjs')],
  ['machine paths', own('checks/machine-paths.mjs')],
  ['dependencies', own('checks/lockfile.mjs')],
]

const fixes = [
  ['format', [bin('biome'), ['check', '--write', '--colors=off']]],
  ['ARCHITECTURE.md', own('architecture.mjs', '--write')],
  ['docs/features.md', own('features.mjs', '--write')],
  ['state diagram', own('state-diagram.mjs', '--write')],
]

function run([name, [command, args]]) {
  const started = performance.now()
  return new Promise((done) => {
    let output = ''
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const finish = (ok) => done({ name, ok, output: output.trim(), seconds: (performance.now() - started) / 1000 })
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => {
      output += error.message
      finish(false)
    })
    child.on('close', (code) => finish(code === 0))
  })
}

function report({ name, ok, output, seconds }) {
  const remark = ok && !output.includes('\n') ? output : ''
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(28)} ${seconds.toFixed(1).padStart(5)} s  ${remark}`.trimEnd())
  if (!ok) console.log(`${output.replaceAll(/^/gm, '       ')}\n`)
}

if (!existsSync(bundledNode)) {
  console.error('Nothing is installed yet: run npm install first.')
  process.exit(2)
}
mkdirSync(join(root, 'node_modules', '.cache', 'tsc'), { recursive: true })

if (process.argv.includes('--fix')) for (const fix of fixes) await run(fix)

const began = performance.now()
const waiting = [...steps]
const failed = []
await Promise.all(
  Array.from({ length: Math.max(2, availableParallelism()) }, async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await run(step)
      report(result)
      if (!result.ok) failed.push(result.name)
    }
  }),
)
const total = ((performance.now() - began) / 1000).toFixed(1)
console.log(
  failed.length === 0 ? `All checks pass (${total} s)` : `${failed.length} failed: ${failed.join(', ')} (${total} s)`,
)
process.exitCode = failed.length === 0 ? 0 : 1
