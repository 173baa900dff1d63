import { lowestFreePlace } from '../conversation/place.ts'
import { type Heap, heapify, popFirst, settleFirst } from './heap.ts'

/** An agent as routing sees it; `idleSince` is the last assignment or becoming Ready, whichever is later (ms). */
export interface RoutingAgent {
  id: string
  /** In a skillset, agents of higher priority come first, then those of higher level; absent counts as 0. */
  skillsets: readonly { id: string; priority?: number; level?: number }[]
  maximum: number
  active: number
  takenPlaces: readonly number[]
  idleSince: number
  /** How many conversations routing has given to the agent in the last `RECENT_MS`; absent counts as 0. */
  recent?: number
  /** Absent means Ready. Others get nothing; they are passed so that a decision can say that they were passed over. */
  ready?: boolean
}

/** How far back conversations given count against an agent, in milliseconds (10 minutes). */
export const RECENT_MS = 10 * 60 * 1000

/** The version of the rules by which `decide` chooses; a decision is stored with it, so that it can be made again. */
export const RULES = 2

/**
 * What is compared between agents of the same rank. Version 1: how many are active. Version 2: active ones and those given
 * lately, relative to the maximum; so somebody who comes back with nothing to do, or closes fast, is not given everything at once.
 */
function pressureOf({ maximum }: RoutingAgent, load: number, recent: number, rules: number): number {
  return rules === 1 ? load : (load + recent) / maximum
}

/** An agent in the middle of a run; `place` is the lowest free one, null as soon as nothing more can be assigned. */
export interface Standing {
  agent: RoutingAgent
  rank: number
  load: number
  recent: number
  pressure: number
  rules: number
  idleSince: number
  takenPlaces: number[]
  place: number | null
  pools: Pool[]
}

/** A standing as one skillset sees it; `pressure` and `idleSince` are as of the last time the pool was put in order. */
export interface Member {
  standing: Standing
  priority: number
  level: number
  pressure: number
  idleSince: number
}

/** The agents of one skillset: those who may get something in order, and everybody for the record. */
export interface Pool {
  members: Member[]
  inOrder: Heap<Member>
  candidates: number
  readyCount: number
  /** How many conversations the pool could take before the run. */
  freePlaces: number
}

/** Agents in an order that depends on nothing but their ids, each with what is free before the run. */
export function standingsOf(agents: readonly RoutingAgent[], rules: number): Standing[] {
  const sorted = [...agents].sort((a, b) => (a.id < b.id ? -1 : 1))
  return sorted.map((agent, rank) => ({
    agent,
    rank,
    load: agent.active,
    recent: agent.recent ?? 0,
    pressure: pressureOf(agent, agent.active, agent.recent ?? 0, rules),
    rules,
    idleSince: agent.idleSince,
    takenPlaces: [...agent.takenPlaces],
    place: agent.ready === false ? null : freePlace(agent.active, agent.maximum, agent.takenPlaces),
    pools: [],
  }))
}

/** One pool for each skillset that has agents, and under null one of everybody alike. */
export function poolsOf(standings: readonly Standing[]): Map<string | null, Pool> {
  const everybody = emptyPool()
  const pools = new Map<string | null, Pool>([[null, everybody]])
  for (const standing of standings) {
    join(everybody, standing, 0, 0)
    for (const { id, priority, level } of standing.agent.skillsets) {
      const pool = pools.get(id) ?? emptyPool()
      pools.set(id, pool)
      join(pool, standing, priority ?? 0, level ?? 0)
    }
  }
  for (const pool of pools.values()) heapify(pool.inOrder, comesFirst)
  return pools
}

/** A pool nobody belongs to. */
export function emptyPool(): Pool {
  return { members: [], inOrder: [], candidates: 0, readyCount: 0, freePlaces: 0 }
}

/** The agent of the pool whose turn it is, or null when nobody has a free place. */
export function bestOf(pool: Pool): Member | null {
  for (let first = pool.inOrder[0]; first !== undefined; first = pool.inOrder[0]) {
    const { standing } = first
    if (standing.place === null) popFirst(pool.inOrder, comesFirst)
    else if (first.pressure === standing.pressure) return first
    else {
      // Got something through another skillset since. Turns only ever move later, so the first one up to date is first.
      first.pressure = standing.pressure
      first.idleSince = standing.idleSince
      settleFirst(pool.inOrder, comesFirst)
    }
  }
  return null
}

/** Takes the agent's free place: one more active conversation, idle from `now`. */
export function occupy(standing: Standing, place: number, now: number): void {
  standing.load++
  standing.recent++
  standing.pressure = pressureOf(standing.agent, standing.load, standing.recent, standing.rules)
  standing.idleSince = now
  standing.takenPlaces.push(place)
  standing.place = freePlace(standing.load, standing.agent.maximum, standing.takenPlaces)
  if (standing.place === null) for (const pool of standing.pools) pool.candidates--
}

function freePlace(load: number, maximum: number, taken: readonly number[]): number | null {
  return load < maximum ? lowestFreePlace(taken, maximum) : null
}

function join(pool: Pool, standing: Standing, priority: number, level: number): void {
  const member = { standing, priority, level, pressure: standing.pressure, idleSince: standing.idleSince }
  pool.members.push(member)
  if (standing.agent.ready !== false) pool.readyCount++
  if (standing.place === null) return
  pool.inOrder.push(member)
  pool.candidates++
  pool.freePlaces += standing.agent.maximum - standing.load
  standing.pools.push(pool)
}

function comesFirst(a: Member, b: Member): boolean {
  if (a.priority !== b.priority) return a.priority > b.priority
  if (a.level !== b.level) return a.level > b.level
  if (a.pressure !== b.pressure) return a.pressure < b.pressure
  if (a.idleSince !== b.idleSince) return a.idleSince < b.idleSince
  return a.standing.rank < b.standing.rank
}
