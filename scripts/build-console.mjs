import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundledNode } from './install.mjs'
import { longStep } from './long-step.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { root } from './root.mjs'

const inputs = [
  'web',
  'contract/src',
  'contract/package.json',
  'domain/src',
  'domain/package.json',
  'package-lock.json',
]
const outputs = new Set(['dist', 'node_modules'])
const marker = join(root, 'web', 'dist', '.inputs')

/** Builds web/dist unless it was built from exactly these sources. */
export async function ensureConsole() {
  if (isBuilt(fingerprint())) return
  await oneAtATime('build', async () => {
    const wanted = fingerprint()
    if (isBuilt(wanted)) return
    // If the build is cut off, what is left must not pass for one.
    rmSync(marker, { force: true })
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    const env = { ...process.env, NODE_ENV: 'production' }
    await longStep('Building the console', bundledNode, [vite, 'build'], { cwd: join(root, 'web'), env })
    writeFileSync(marker, wanted)
  })
}

const isBuilt = (wanted) => existsSync(marker) && readFileSync(marker, 'utf8') === wanted

function fingerprint() {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap(filesOf)) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function filesOf(path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (found?.isFile()) return path.includes('.test.') ? [] : [path]
  if (!found?.isDirectory()) return []
  const names = readdirSync(join(root, path)).filter((name) => !outputs.has(name))
  return names.sort().flatMap((name) => filesOf(`${path}/${name}`))
}
