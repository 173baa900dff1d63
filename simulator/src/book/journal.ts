import { createReadStream } from 'node:fs'
import { mkdir, open, truncate } from 'node:fs/promises'
import path from 'node:path'
import type { SimulatorEvent } from './event.ts'

/** An append-only file of events, one JSON line each. */
export type Journal = {
  append(event: SimulatorEvent): void
  /** Resolves when everything appended so far is in the file; after that a kill of this process loses none of it. */
  written(): Promise<void>
  clear(): Promise<void>
  close(): Promise<void>
}

/** Without a file the simulator forgets everything at its end. */
export const noJournal: Journal = {
  append: () => {},
  written: async () => {},
  clear: async () => {},
  close: async () => {},
}

/**
 * Reads the events of an earlier run. A last line without its end was cut off by a kill: nobody was told of it, so the
 * file is cut back to the last whole line.
 */
export async function replayJournal(file: string, apply: (event: SimulatorEvent) => void): Promise<number> {
  await mkdir(path.dirname(path.resolve(file)), { recursive: true })
  await (await open(file, 'a')).close()
  let rest = Buffer.alloc(0)
  let whole = 0
  let events = 0
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    const bytes = Buffer.concat([rest, chunk as Buffer])
    let start = 0
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      apply(JSON.parse(bytes.toString('utf8', start, end)) as SimulatorEvent)
      events += 1
      whole += end + 1 - start
      start = end + 1
    }
    rest = bytes.subarray(start)
  }
  if (rest.length > 0) await truncate(file, whole)
  return events
}

export async function openJournal(file: string): Promise<Journal> {
  const handle = await open(file, 'a')
  let lines: string[] = []
  let writing: Promise<void> | null = null
  let failure: Error | null = null

  async function drain(): Promise<void> {
    try {
      while (lines.length > 0) {
        const batch = lines.join('')
        lines = []
        await handle.appendFile(batch)
      }
    } catch (error) {
      // A book with a hole proves nothing: from here on nothing is promised any more.
      failure = error instanceof Error ? error : new Error(String(error))
    }
    writing = null
  }
  function start(): Promise<void> {
    writing ??= Promise.resolve().then(drain)
    return writing
  }

  return {
    append(event) {
      lines.push(`${JSON.stringify(event)}\n`)
      void start()
    },
    written: async () => {
      if (lines.length > 0 || writing !== null) await start()
      if (failure !== null) throw failure
    },
    clear: async () => {
      await start()
      await handle.truncate(0)
    },
    close: async () => {
      await start()
      await handle.close()
    },
  }
}
