import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode } from './problem.ts'

/** What postmaster.pid says about the PostgreSQL that last ran on a data folder. */
export type Postmaster = { pid: number; port: number; state: string }

export function readPostmaster(data: string): Postmaster | undefined {
  let text: string
  try {
    text = readFileSync(join(data, 'postmaster.pid'), 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
  const lines = text.split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return { pid, port: Number(lines[3]), state: lines[7]?.trim() ?? '' }
}

/** Whether process `pid` is a live PostgreSQL on exactly this data folder; another program that got the pid is not. */
export function servesFolder(pid: number, data: string): boolean {
  if (!processExists(pid)) return false
  return process.platform === 'linux' ? servesOnLinux(pid, data) : servesByListing(pid, data)
}

export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

function servesOnLinux(pid: number, data: string): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
    const state = stat.charAt(stat.lastIndexOf(')') + 2)
    // Dead, and only waiting for its parent to take note.
    if (state === 'Z' || state === 'X') return false
    // PostgreSQL always stands in its data folder.
    return name === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === data
  } catch {
    return false
  }
}

function servesByListing(pid: number, data: string): boolean {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,command=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    return !line.startsWith('Z') && line.includes('postgres') && line.includes(`-D ${data} `)
  } catch {
    return false
  }
}
