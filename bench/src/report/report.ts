import { execFileSync } from 'node:child_process'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import type { Spread } from '../figures/quantiles.ts'
import { checkout } from '../processes/server.ts'

export type ReportRow = {
  name: string
  what: string
  value: number | null
  unit: string
  limit: number | null
  ratio: number | null
  target: string
  met: boolean
  spread: Spread | null
  details: Record<string, unknown>
}

export type Report = {
  date: string
  commit: string
  mode: 'full' | 'quick'
  seconds: number
  machine: {
    processor: string
    processors: number
    memoryGiB: number
    system: string
    node: string
    /** Load averages over the last minute before and after: above the number of processors, somebody else was at work. */
    load: { before: number; after: number }
  }
  rows: ReportRow[]
}

export const describeMachine = (loadBefore: number): Report['machine'] => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  processors: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release()}`,
  node: process.version,
  load: { before: loadBefore, after: loadNow() },
})

export const loadNow = (): number => Math.round((loadavg()[0] ?? 0) * 100) / 100

/** The commit that was measured; a plus says that the checkout held more than it. */
export const commitOf = (): string => {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: checkout, encoding: 'utf8', stdio: 'pipe' }).trim()
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') === '' ? '' : '+')
  } catch {
    return 'unknown'
  }
}
