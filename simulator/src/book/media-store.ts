import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** The bytes of media: beside the journal if there is one, else in memory. */
export type MediaStore = {
  put(id: string, bytes: Buffer): Promise<void>
  get(id: string): Promise<Buffer | null>
  drop(id: string): Promise<void>
  clear(): Promise<void>
}

export function memoryMedia(): MediaStore {
  const files = new Map<string, Buffer>()
  return {
    put: async (id, bytes) => void files.set(id, bytes),
    get: async (id) => files.get(id) ?? null,
    drop: async (id) => void files.delete(id),
    clear: async () => files.clear(),
  }
}

export function folderMedia(folder: string): MediaStore {
  const fileOf = (id: string) => path.join(folder, `${BigInt(id)}`)
  return {
    async put(id, bytes) {
      await mkdir(folder, { recursive: true })
      await writeFile(fileOf(id), bytes)
    },
    get: (id) => readFile(fileOf(id)).catch(() => null),
    drop: (id) => rm(fileOf(id), { force: true }),
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}
