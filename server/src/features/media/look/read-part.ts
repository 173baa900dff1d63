import { open } from 'node:fs/promises'

/** Some bytes of a file; fewer where it ends. A negative place counts from the end. */
export const readPart = async (path: string, start: number, length: number): Promise<Buffer> => {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const from = start < 0 ? Math.max(0, size + start) : start
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
