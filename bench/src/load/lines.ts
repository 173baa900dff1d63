import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/**
 * Keep-alive connections that send requests made beforehand, one at a time each. Barely more than sockets: the load shares the
 * machine with what it measures, and every microsecond it needs itself is missing there.
 */
export type Lines = {
  /** Resolves with the HTTP status; waits for a free connection first. */
  send(request: Buffer): Promise<number>
  close(): void
}

type Job = { request: Buffer; done: (status: number) => void; failed: (error: Error) => void }

export const openLines = async (port: number, count: number): Promise<Lines> => {
  const waiting: Job[] = []
  const free: Line[] = []
  const give = (line: Line): void => {
    const job = waiting.shift()
    if (job) line.take(job)
    else free.push(line)
  }
  const lines = await Promise.all(Array.from({ length: count }, () => openLine(port, give)))
  free.push(...lines)
  return {
    send: (request) =>
      new Promise((done, failed) => {
        const job = { request, done, failed }
        const line = free.pop()
        if (line) line.take(job)
        else waiting.push(job)
      }),
    close() {
      for (const line of lines) line.socket.destroy()
    },
  }
}

type Line = { socket: Socket; take(job: Job): void }

const openLine = async (port: number, onFree: (line: Line) => void): Promise<Line> => {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  let job: Job | undefined
  let answer = ''
  const line: Line = {
    socket,
    take(next) {
      job = next
      answer = ''
      socket.write(next.request)
    },
  }
  const fail = (error: Error): void => {
    job?.failed(error)
    job = undefined
  }
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString('latin1')
    if (!isWhole(answer)) return
    const done = job?.done
    job = undefined
    done?.(Number(answer.slice(9, 12)))
    onFree(line)
  })
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('the server closed a connection')))
  return line
}

const isWhole = (answer: string): boolean => {
  const end = answer.indexOf('\r\n\r\n')
  if (end < 0) return false
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(answer.slice(0, end + 2))?.[1] ?? 0)
  return answer.length >= end + 4 + length
}
