// Brings node_modules to what package-lock.json says, with its own Node 24; runs on a Node 20 with nothing installed.
import './node-version.mjs'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { longStep, runCommand, StepFailed } from './long-step.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { root } from './root.mjs'

const modules = join(root, 'node_modules')
const lockFile = join(root, 'package-lock.json')
const marker = join(modules, '.centralino-install')
const nodePackage = join(modules, 'node')

/** The Node the product runs on, whatever Node started this. */
export const bundledNode = join(nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** Installs only if something is missing or out of date, which takes a few milliseconds to find out. */
export async function ensureInstalled() {
  if (isMarked()) return
  await oneAtATime('install', async () => {
    if (isMarked()) return
    if (!isInstalled()) await npmCi()
    await ensureBundledNode()
    writeFileSync(marker, fingerprint())
  })
}

const isMarked = () => existsSync(bundledNode) && existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint()

function fingerprint() {
  return createHash('sha256').update(readFileSync(lockFile)).update(`${process.platform}-${process.arch}`).digest('hex')
}

// Somebody may have run npm by hand: npm leaves a list of what it installed, and nothing needs doing if that is right.
function isInstalled() {
  const npmList = join(modules, '.package-lock.json')
  if (!existsSync(npmList)) return false
  const wanted = Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages)
  const present = JSON.parse(readFileSync(npmList, 'utf8')).packages
  return wanted.every(([path, { version, link, optional, os, cpu, libc }]) => {
    if (!path.startsWith('node_modules/') || link) return true
    const forUs = (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true)
    if (optional && (libc || !os || !forUs)) return true
    return present[path]?.version === version
  })
}

async function npmCi() {
  // Whatever NODE_ENV says: the console is built here, and that takes the development packages.
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional']
  await longStep('Installing the libraries', 'npm', args, npmOptions(root)).catch((error) => {
    if (!(error instanceof StepFailed)) throw error
    throw new StepFailed(`${error.message}\nInstalling needs npm and a way to the npm registry.`)
  })
}

// npm may have been told not to run install scripts; then the package `node` is an empty shell.
async function ensureBundledNode() {
  const script = join(nodePackage, 'installArchSpecificPackage.js')
  if (!existsSync(bundledNode) && existsSync(script)) {
    await longStep('Installing Node 24', process.execPath, [script], { ...npmOptions(nodePackage), shell: false })
  }
  const command = join(modules, '.bin', 'node')
  if (process.platform !== 'win32' && !existsSync(command)) symlinkSync(join('..', 'node', 'bin', 'node'), command)
  const { status, stdout, stderr, error } = spawnSync(bundledNode, ['--version'], { encoding: 'utf8' })
  if (status === 0 && stdout.startsWith('v24.')) return
  throw new StepFailed(
    `The Node that comes with Centralino (${bundledNode}) does not start: ${error?.message ?? stderr}`,
  )
}

// Inside `npm start`, PATH leads to node_modules/.bin, which is about to be replaced, and npm_… variables steer any further npm.
function npmOptions(cwd) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?!config_)|^npm_config_local_prefix$/i.test(name)),
  )
  env.PATH = (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !/node_modules[\\/]\.bin$/.test(folder))
    .join(delimiter)
  return { cwd, env, shell: process.platform === 'win32' }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runCommand(ensureInstalled)
