import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A file on this machine while it is looked at. */
export type Landed = { path: string; size: number; sha256: Buffer }

/** More came than may; the rest was not read. */
export class TooMuch extends Error {}

/** Where bytes from outside come to ground, are looked at and go on: never in memory as a whole. */
export type Landing = {
  /** Takes at most `limit` bytes. @throws TooMuch, and whatever the source fails with. */
  land(source: AsyncIterable<Uint8Array>, limit: number): Promise<Landed>
  /** A path for something made of it. */
  path(): string
  clear(paths: readonly string[]): Promise<void>
  close(): Promise<void>
}

const day = 24 * 3_600_000

/** `ground` is shared by the processes of this machine; what one that died left there is thrown away after a day. */
export const createLanding = (ground: string): Landing => {
  const folder = join(ground, randomUUID())
  let ready: Promise<unknown> | null = null
  const prepare = () => {
    ready ??= mkdir(folder, { recursive: true, mode: 0o700 }).then(() => clearOld(ground, folder))
    return ready
  }
  const path = () => join(folder, randomUUID())
  return {
    path,
    async land(source, limit) {
      await prepare()
      const hash = createHash('sha256')
      let size = 0
      const measured = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          size += chunk.length
          if (size > limit) return done(new TooMuch(`more than ${limit} bytes`))
          hash.update(chunk)
          done(null, chunk)
        },
      })
      const landed = path()
      try {
        await pipeline(source, measured, createWriteStream(landed, { flags: 'wx', mode: 0o600 }))
      } catch (error) {
        await rm(landed, { force: true })
        throw error
      }
      return { path: landed, size, sha256: hash.digest() }
    },
    async clear(paths) {
      await Promise.all(paths.map((one) => rm(one, { force: true })))
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

const clearOld = async (ground: string, own: string): Promise<void> => {
  for (const name of await readdir(ground)) {
    const folder = join(ground, name)
    const changed = await stat(folder).then(
      ({ mtimeMs }) => mtimeMs,
      () => Number.POSITIVE_INFINITY,
    )
    if (folder !== own && Date.now() - changed > day) await rm(folder, { recursive: true, force: true })
  }
}
