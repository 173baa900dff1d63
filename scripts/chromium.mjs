import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { longStep, StepFailed } from './long-step.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const macs = ['Google Chrome', 'Chromium'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)
const missing =
  'The tests in the browser need Chromium. Install it (on Debian: apt-get install chromium), or set CHROMIUM_PATH to one.'

/** The path of a browser for the end-to-end tests; brings Debian's where apt and the right to use it are there. */
export async function ensureChromium() {
  const found = findChromium()
  if (found) return found
  const rootPrefix = aptPrefix()
  if (!rootPrefix) throw new StepFailed(missing)
  const apt = (...args) => [...rootPrefix, 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300', ...args]
  await asRoot('Looking up Chromium', apt('update'))
  await asRoot('Installing Chromium', apt('install', '-y', '--no-install-recommends', 'chromium'))
  const installed = findChromium()
  // Ubuntu's package of this name is empty: it points to a snap.
  if (!installed || spawnSync(installed, ['--version']).status !== 0) throw new StepFailed(missing)
  return installed
}

function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [process.env.CHROMIUM_PATH, ...onPath, ...macs].find((path) => path && existsSync(path))
}

/** What to put before apt-get to be allowed to use it; undefined when that is not to be had without a person. */
function aptPrefix() {
  const works = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0
  if (!works('apt-get', '--version')) return undefined
  if (process.getuid() === 0) return []
  return works('sudo', '-n', 'true') ? ['sudo', '-n'] : undefined
}

function asRoot(title, [command, ...args]) {
  return longStep(title, command, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}
