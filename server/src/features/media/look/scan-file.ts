import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'

export type Scanner = { host: string; port: number }

const silence = 60_000

/**
 * Asks a ClamAV about a file (INSTREAM). Resolves to the name of what it found, or null. Rejects when it does not answer: then
 * nobody knows, and nobody gets the file.
 */
export const scanFile = async ({ host, port }: Scanner, path: string): Promise<string | null> => {
  const socket = connect(port, host)
  socket.setTimeout(silence, () => socket.destroy(new Error('the scanner is silent')))
  try {
    const answer = readAnswer(socket)
    // Refused or cut off while it is written to: the answer rejects with the reason.
    const written = writeAll(socket, path).catch(() => {})
    const [said] = await Promise.all([answer, written])
    if (/: OK$/.test(said)) return null
    const found = /: (.+) FOUND$/.exec(said)?.[1]
    if (found) return found
    throw new Error(`the scanner says: ${said.slice(0, 200)}`)
  } finally {
    socket.destroy()
  }
}

const readAnswer = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    socket.on('data', (chunk) => {
      said += chunk.toString('latin1')
    })
    socket.on('error', reject)
    socket.on('close', () => {
      if (said === '') reject(new Error('the scanner hung up'))
      else resolve(said.replaceAll('\0', '').trim())
    })
  })

const writeAll = async (socket: Socket, path: string): Promise<void> => {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const chunk of createReadStream(path, { highWaterMark: 64 * 1024 })) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE((chunk as Buffer).length)
    await write(socket, Buffer.concat([length, chunk as Buffer]))
  }
  await write(socket, Buffer.alloc(4))
}

const write = (socket: Socket, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()))
  })
