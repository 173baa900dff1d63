import type { Menu } from '../bot/menu.ts'
import type { Condition, TransferSettings } from '../transfer/condition.ts'
import type { RoutingExtras } from '../transfer/routable.ts'
import type { Timer } from '../transfer/timers.ts'
import type { TransferTarget } from '../transfer/transfer.ts'
import type { UserStatus } from '../user/status.ts'
import { createRandom, type Random } from './random.ts'
import { someMenu } from './some-menu.ts'

/** Mistakes that can be planted, to see that they are found. */
export const faults = [
  'over_capacity',
  'lost_on_exclusive_end',
  'timer_in_memory',
  'double_claim',
  'ignores_status',
  'leaks_exclusive',
  'newest_first',
  'misses_forever',
  'bot_offered',
  'bot_talks_on',
] as const

export type Fault = (typeof faults)[number]

/** An agent as a row. */
export interface AgentRow {
  id: string
  skillsets: readonly { id: string; level: number }[]
  maximum: number
  isolated: boolean
  status: UserStatus
  idleSince: number
  misses: number
  /** When routing gave conversations to the agent, lately. */
  given: readonly number[]
}

/** A conversation as a row. */
export interface ConversationRow {
  id: string
  customer: number
  condition: Condition
  place: number | null
  revision: number
  routing: RoutingExtras
}

/** What is stored: each entry is one transaction, and the rows are nothing but their sum. */
export type Entry =
  | { kind: 'agent'; agent: AgentRow }
  | { kind: 'conversation'; row: ConversationRow; timers: readonly Timer[] }

export interface Rows {
  agents: Map<string, AgentRow>
  open: Map<string, ConversationRow>
  closed: Set<string>
  /** By conversation. */
  timers: Map<string, readonly Timer[]>
}

export interface World {
  random: Random
  fault: Fault | null
  settings: TransferSettings
  missesUntilBreak: number
  skillsetOrder: readonly string[]
  /** What the number's bot asks, in half of the tenants. */
  menu: Menu | null
  now: number
  log: Entry[]
  rows: Rows
  /** What the checker remembers by itself: to whom something was promised alone. */
  promised: Map<string, TransferTarget>
  lastAgents: Map<number, string>
  /** What a bot that talks on remembers of the conversations it asked in. */
  asked: Map<string, Condition>
  violations: string[]
  tally: Map<string, number>
}

/** A small tenant with nobody signed in, different for each seed. */
export function foundWorld(seed: number, fault: Fault | null): World {
  const random = createRandom(seed)
  // Drawn apart, so that a tenant without a bot tells the story it told before there were any.
  const menu = someMenu(createRandom(-seed), ['s0', 's1', 's2'])
  const world: World = {
    random,
    fault,
    settings: {
      responseSeconds: 60 + random.upTo(240),
      personalSeconds: 300 + random.upTo(3000),
      returnSeconds: 300 + random.upTo(3000),
      exclusiveEnd: random.chance(70) ? 'requeue' : 'close',
      silenceSeconds: random.chance(70) ? 300 + random.upTo(3000) : null,
      silenceQueue: random.chance(50) ? 'personal' : 'public',
      closeSeconds: random.chance(50) ? 3000 + random.upTo(6000) : null,
      lastCallSeconds: random.chance(50) ? 60 + random.upTo(900) : null,
    },
    missesUntilBreak: random.upTo(4),
    skillsetOrder: ['s0', 's1', 's2'].slice(0, 1 + random.upTo(3)),
    menu,
    now: Date.UTC(2026, 10, 24, 8),
    log: [],
    rows: { agents: new Map(), open: new Map(), closed: new Set(), timers: new Map() },
    promised: new Map(),
    lastAgents: new Map(),
    asked: new Map(),
    violations: [],
    tally: new Map(),
  }
  for (let i = 0; i < 3 + random.upTo(3); i++) {
    const ids = ['s0', 's1', 's2'].filter((_, n) => n === i % 3 || random.chance(30))
    const skillsets = ids.map((id) => ({ id, level: random.upTo(3) }))
    const agent = { id: `a${i}`, skillsets, maximum: 1 + random.upTo(3), isolated: random.chance(20) }
    const row: AgentRow = { ...agent, status: 'offline', idleSince: world.now, misses: 0, given: [] }
    record(world, { kind: 'agent', agent: row })
  }
  return world
}

/** Stores an entry and applies it: the only way anything in the world changes. */
export function record(world: World, entry: Entry): void {
  world.log.push(entry)
  applyEntry(world.rows, entry)
  if (world.fault === 'timer_in_memory' && entry.kind === 'conversation')
    world.log[world.log.length - 1] = { ...entry, timers: entry.timers.filter(({ kind }) => kind !== 'offer') }
}

/** The process dies: what it had in memory is gone, and the rows are what the stored entries say. */
export function crash(world: World): void {
  const rows: Rows = { agents: new Map(), open: new Map(), closed: new Set(), timers: new Map() }
  for (const entry of world.log) applyEntry(rows, entry)
  world.rows = rows
}

/** Counts how often something happened, so that a run can show that it was about something. */
export function count(world: World, what: string): void {
  world.tally.set(what, (world.tally.get(what) ?? 0) + 1)
}

function applyEntry(rows: Rows, entry: Entry): void {
  if (entry.kind === 'agent') {
    rows.agents.set(entry.agent.id, entry.agent)
    return
  }
  const { row, timers } = entry
  if (row.condition.state === 'closed') {
    rows.open.delete(row.id)
    rows.closed.add(row.id)
  } else rows.open.set(row.id, row)
  // An outcome names all timers there are to be, so the rows of before are replaced.
  if (timers.length > 0) rows.timers.set(row.id, timers)
  else rows.timers.delete(row.id)
}
