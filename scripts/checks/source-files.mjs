import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.mjs'

/** Largest first: npm run check type-checks them in this order. */
export const rooms = ['server', 'web', 'simulator', 'e2e', 'bench', 'cloud-api', 'contract', 'domain']

/** Paths, relative to `folder`, of every file git knows or would add: what a clone of this state would hold. */
export function projectFiles(folder = root) {
  // A checkout may belong to another user than the one who checks it (containers, CI).
  const listed = execFileSync(
    'git',
    ['-c', 'safe.directory=*', 'ls-files', '--cached', '--others', '--exclude-standard', '-z'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  // A file deleted but not yet committed is still listed.
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(folder, path)))
}

/** Written by a tool from something else: no taste applies to it. */
export const isGenerated = (path) => /\.(d|generated)\.ts$|\/db-types\.ts$/.test(path)

/** The modules inside the rooms. */
export function roomModules(files) {
  return files.filter((path) => rooms.includes(path.split('/')[0]) && /(?<!\.d)\.(ts|tsx|mjs|js)$/.test(path))
}

export const isTest = (path) => /\.(test|spec)\.(ts|tsx|mjs)$/.test(path)
