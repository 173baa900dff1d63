// npm test [-- [--only unit|e2e] [filter or option …]]: everything, or what the words name; the last line is the sum of it.
import './node-version.mjs'
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureConsole } from './build-console.mjs'
import { ensureChromium } from './chromium.mjs'
import { bundledNode, ensureInstalled } from './install.mjs'
import { runCommand, StepFailed } from './long-step.mjs'
import { root } from './root.mjs'
import { addUp, isGood, sumLine, tallyPlaywright, tallyVitest } from './test-sum.mjs'

const e2e = join(root, 'e2e')
const reports = mkdtempSync(join(tmpdir(), 'centralino-reports-'))
process.once('exit', () => rmSync(reports, { recursive: true, force: true }))

await runCommand(async () => {
  const { only, rest } = readArguments(process.argv.slice(2))
  await ensureInstalled()
  const tallies = []
  if (only !== 'e2e') tallies.push(await runVitest(rest))
  if (only === 'e2e' || (only !== 'unit' && rest.length === 0))
    tallies.push(await runPlaywright(only === 'e2e' ? rest : []))
  const sum = addUp(tallies)
  console.log(sumLine(sum))
  process.exitCode = isGood(sum) ? 0 : 1
})

/** A filter names files of the rooms; only `--only e2e` gives it to the browser's journeys. */
function readArguments(args) {
  const at = args.indexOf('--only')
  if (at < 0) return { only: undefined, rest: args }
  const only = args[at + 1]
  if (only !== 'unit' && only !== 'e2e') throw new StepFailed('--only takes unit or e2e')
  return { only, rest: args.toSpliced(at, 2) }
}

async function runVitest(rest) {
  const file = join(reports, 'vitest.json')
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await run(['node_modules/vitest/vitest.mjs', 'run', ...report, ...rest], root)
  return tallyVitest(file, code)
}

async function runPlaywright(rest) {
  if (!readdirSync(e2e, { recursive: true }).some((file) => /^(?!node_modules).*\.spec\.ts$/.test(file)))
    return addUp([])
  try {
    const file = join(reports, 'playwright.json')
    const env = { CHROMIUM_PATH: await ensureChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: file }
    await ensureConsole()
    const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
    return tallyPlaywright(file, await run([cli, 'test', '--reporter=list,json', ...rest], e2e, env))
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    console.error(error.message)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function run(args, cwd, env) {
  const child = spawn(bundledNode, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' })
  const forward = (signal) => child.kill(signal)
  process.on('SIGTERM', forward)
  // The terminal's Ctrl-C reaches it as well; we only wait for it to clear up.
  const stay = () => undefined
  process.on('SIGINT', stay)
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code, signal) => {
      process.off('SIGTERM', forward)
      process.off('SIGINT', stay)
      resolve(signal ? 1 : code)
    })
  })
}
