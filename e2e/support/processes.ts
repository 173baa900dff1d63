import { execFileSync } from 'node:child_process'

export type Listed = { pid: number; parent: number; command: string }

/** The given processes and all that came of them, as they run now. */
export function familyOf(pids: readonly number[]): Listed[] {
  const all = ps('-e', '-o', 'pid=,ppid=,stat=,args=').split('\n').flatMap(readLine)
  const family = new Set(pids)
  for (let size = 0; size !== family.size; ) {
    size = family.size
    for (const one of all) if (family.has(one.parent)) family.add(one.pid)
  }
  return all.filter((one) => family.has(one.pid))
}

/** Dead and unburied counts as dead. */
export const isAlive = (pid: number): boolean => /^\s*[^\sZ]/.test(ps('-o', 'stat=', '-p', String(pid)))

/** Empty when there is no such process. */
export const commandOf = (pid: number): string => ps('-o', 'args=', '-p', String(pid))

function readLine(line: string): Listed[] {
  const [, pid, parent, state, command = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? []
  if (pid === undefined || state?.startsWith('Z')) return []
  return [{ pid: Number(pid), parent: Number(parent), command }]
}

function ps(...args: string[]): string {
  try {
    return execFileSync('ps', args, { encoding: 'utf8' })
  } catch {
    return ''
  }
}
