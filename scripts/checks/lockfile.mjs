import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../root.mjs'
import { projectFiles } from './source-files.mjs'
import { pronounce } from './verdict.mjs'

const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/

/** What makes an install depend on one registry's address, or on the day it runs. */
export function findLockfileFaults(folder = root) {
  const faults = []
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'))
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (/^https?:/.test(entry.resolved ?? '')) faults.push(`package-lock.json: ${path} is tied to ${entry.resolved}`)
  }
  const versions = new Map()
  for (const path of projectFiles(folder).filter((file) => /^([\w-]+\/)?package\.json$/.test(file))) {
    const manifest = JSON.parse(readFileSync(join(folder, path), 'utf8'))
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      if (name.startsWith('@centralino/')) continue
      if (!exact.test(version)) faults.push(`${path}: ${name} "${version}" is not an exact version`)
      const known = versions.get(name) ?? { path, version }
      if (known.version !== version) faults.push(`${path}: ${name} ${version}, but ${known.path} has ${known.version}`)
      versions.set(name, known)
    }
  }
  return faults
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  pronounce(findLockfileFaults(), 'exact versions, one per dependency, no registry address')
}
