import { readdirSync, readFileSync } from 'node:fs'

export type Process = { pid: number; parent: number; name: string; command: string }

/** Linux counts processor time in hundredths of a second towards programs, whatever the kernel does inside. */
const tickMs = 10

const needsLinux = (): void => {
  if (process.platform !== 'linux') throw new Error('this row reads /proc, which only Linux has')
}

/** The process itself and everything started by it, directly or not. */
export const familyOf = (root: number): Process[] => {
  needsLinux()
  const all = readdirSync('/proc').flatMap((entry) => (/^\d+$/.test(entry) ? (describe(Number(entry)) ?? []) : []))
  const family = all.filter(({ pid }) => pid === root)
  // Grows while it is walked: children of children join at the end.
  for (const { pid } of family) family.push(...all.filter(({ parent }) => parent === pid))
  return family
}

const describe = (pid: number): Process | undefined => {
  try {
    const { name, fields } = readStat(pid)
    return {
      pid,
      name,
      parent: Number(fields[1]),
      command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' '),
    }
  } catch {
    // It ended while we looked.
    return undefined
  }
}

const readStat = (pid: number): { name: string; fields: string[] } => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const end = text.lastIndexOf(')')
  return { name: text.slice(text.indexOf('(') + 1, end), fields: text.slice(end + 2).split(' ') }
}

/** Processor time in ms that these processes have used so far, with their children that have ended. */
export const cpuOf = (processes: readonly Process[]): number =>
  processes.reduce((sum, { pid }) => {
    try {
      // utime, stime, and the same of the children waited for.
      return (
        sum +
        readStat(pid)
          .fields.slice(11, 15)
          .reduce((ticks, field) => ticks + Number(field), 0) *
          tickMs
      )
    } catch {
      return sum
    }
  }, 0)

/** Bytes: what the process alone keeps in memory, and its part of what it shares with others. */
export const memoryOf = ({ pid }: Process): { resident: number; proportional: number } => {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const kilobytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) * 1024
  return { resident: kilobytes('Rss'), proportional: kilobytes('Pss') }
}
