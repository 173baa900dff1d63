import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { rooms } from '../checks/source-files.mjs'
import { root } from '../root.mjs'

const installed = ['fastify', 'react', 'vitest', 'zod']

/** A copy of the house with its laws and empty rooms, and the given files in it: what the checks say of them is real. */
export function plantHouse(files) {
  const folder = mkdtempSync(join(tmpdir(), 'centralino-house-'))
  execFileSync('git', ['init', '-q', folder])
  for (const law of ['.dependency-cruiser.mjs', 'biome.json', '.gitignore', 'package.json', 'package-lock.json']) {
    cpSync(join(root, law), join(folder, law))
  }
  mkdirSync(join(folder, 'node_modules', '@centralino'), { recursive: true })
  for (const room of rooms) {
    mkdirSync(join(folder, room))
    cpSync(join(root, room, 'package.json'), join(folder, room, 'package.json'))
    symlinkSync(join(folder, room), join(folder, 'node_modules', '@centralino', room))
  }
  for (const name of installed) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return {
    folder,
    run(command, ...args) {
      const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
      return { passed: status === 0, said: stdout + stderr }
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}
