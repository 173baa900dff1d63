import { setTimeout as wait } from 'node:timers/promises'
import { familyOf, memoryOf, type Process } from '../processes/proc.ts'
import { makeFolder, startServer } from '../processes/server.ts'
import type { Context } from '../row.ts'

export type Started = {
  /** From `npm start` to the line that says it is ready, ms, of each start after the first. */
  readyMs: number[]
  /** Bytes at rest. */
  memory: { server: number; database: number; around: number }
}

/** Shared by the two rows about starting and resting: several starts of one installation, the last of them left in peace. */
export const measureStart = (context: Context): Promise<Started> =>
  context.once('start', async () => {
    const dataDir = makeFolder(context.cleanUp)
    const readyMs: number[] = []
    const starts = context.quick ? 2 : 4
    for (let start = 1; ; start++) {
      context.say(start === 1 ? 'npm start, the first time: makes its database …' : `npm start, again (${start - 1}) …`)
      const server = await startServer(context.cleanUp, { dataDir, command: { file: 'npm', args: ['start'] } })
      // The first one makes the database and builds what may have to be built.
      if (start > 1) readyMs.push(server.readyMs)
      if (start === starts) {
        const seconds = context.quick ? 5 : 60
        context.say(`at rest for ${seconds} s …`)
        await wait(seconds * 1000)
        const memory = measureMemory(familyOf(server.pid))
        await server.stop()
        return { readyMs, memory }
      }
      await server.stop()
    }
  })

/**
 * PostgreSQL's processes share most of what they hold, so each counts with its proportional part (PSS); the server counts with
 * all it has resident (RSS). `around`: npm and the script that started it.
 */
const measureMemory = (family: readonly Process[]): Started['memory'] => {
  const isDatabase = ({ name }: Process) => name === 'postgres'
  const isServer = ({ name, command }: Process) => name !== 'postgres' && command.includes('server/src/main.ts')
  const sum = (processes: readonly Process[], kind: 'resident' | 'proportional') =>
    processes.reduce((bytes, process) => bytes + memoryOf(process)[kind], 0)
  return {
    server: sum(family.filter(isServer), 'resident'),
    database: sum(family.filter(isDatabase), 'proportional'),
    around: sum(
      family.filter((one) => !isDatabase(one) && !isServer(one)),
      'proportional',
    ),
  }
}
