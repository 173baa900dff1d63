import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, constants, copyFile, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { BlobProblem } from './blob-problem.ts'
import type { Blobs } from './blobs.ts'

/** Bytes in a folder of this machine. A file appears under its name when all of it is on disk. */
export const createFolder = (root: string): Blobs => {
  const pathOf = (key: string): string => {
    if (!/^[\w-]+(\/[\w.-]+)*$/.test(key) || key.includes('..')) throw new Error(`${key} is no key of ours`)
    return join(root, key)
  }
  const place = async (key: string, bring: (path: string) => Promise<void>): Promise<void> => {
    const path = pathOf(key)
    const coming = join(dirname(path), `.${randomUUID()}`)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    try {
      await bring(coming)
      const handle = await open(coming, 'r+')
      await handle.sync().finally(() => handle.close())
      await rename(coming, path)
    } catch (error) {
      await rm(coming, { force: true })
      throw error
    }
  }
  return {
    putFile: (key, path) => place(key, (coming) => copyFile(path, coming, constants.COPYFILE_FICLONE)),
    put: (key, bytes) =>
      place(key, async (coming) => {
        const handle = await open(coming, 'wx', 0o600)
        await handle.writeFile(bytes).finally(() => handle.close())
      }),
    async open(key, span) {
      const handle = await open(pathOf(key), 'r').catch(ifMissing)
      return handle && createReadStream('', { fd: handle, ...(span && { start: span.first, end: span.last }) })
    },
    async remove(keys) {
      await Promise.all(keys.map((key) => rm(pathOf(key), { force: true })))
    },
    async check() {
      try {
        await mkdir(root, { recursive: true, mode: 0o700 })
        await access(root, constants.W_OK)
      } catch (error) {
        throw new BlobProblem(`the folder ${root} cannot be written to (${(error as NodeJS.ErrnoException).code})`)
      }
    },
  }
}

const ifMissing = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null
  throw error
}
