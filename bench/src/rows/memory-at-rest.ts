import type { Row } from '../row.ts'
import { measureStart } from './measure-start.ts'

const mebibytes = (bytes: number): number => bytes / 2 ** 20

export const row: Row = {
  name: 'memory-at-rest',
  what: 'memory of the server (RSS) and its PostgreSQL (PSS) a minute after the start',
  unit: 'MiB',
  target: 'at most 350 MiB',
  async run(context) {
    const { memory } = await measureStart(context)
    const value = mebibytes(memory.server + memory.database)
    return {
      value,
      met: value <= 350,
      details: {
        server: mebibytes(memory.server),
        database: mebibytes(memory.database),
        npmAndStarter: mebibytes(memory.around),
      },
    }
  },
}
