import { decide, type RoutingSnapshot } from '@centralino/domain/routing/decide.ts'
import { median, spreadOf } from '../figures/quantiles.ts'
import type { Row } from '../row.ts'

const agents = 1_000
const waiting = 100_000
const skillsets = 50
const now = 1_800_000_000_000

export const row: Row = {
  name: 'routing',
  what: `one decision run: ${agents.toLocaleString('en')} agents, ${waiting.toLocaleString('en')} conversations waiting, one free place each`,
  unit: 'ms',
  target: 'at most 20 ms, and the same input gives the same output',
  async run(context) {
    const whole = makeSnapshot()
    // The server reads no more of a skillset's line than it has free places for.
    const bounded = boundToPlaces(whole)
    const times = { whole: [] as number[], bounded: [] as number[], look: [] as number[] }
    for (let round = 0; round < (context.quick ? 10 : 30); round++) {
      times.whole.push(timeOf(() => decide(whole, now)))
      times.bounded.push(timeOf(() => decide(bounded, now)))
      times.look.push(timeOf(() => lookAtEach(whole)))
    }
    const same = saysTheSame(whole, shuffled(whole)) && saysTheSame(bounded, shuffled(bounded))
    const value = median(times.whole)
    const limit = median(times.look)
    return {
      value,
      limit,
      ratio: value / limit,
      met: value <= 20 && same,
      spread: spreadOf(times.whole),
      details: {
        sameOutput: same,
        asTheServerBoundsIt: median(times.bounded),
        conversationsThen: bounded.conversations.length,
        assignments: decide(whole, now).assignments.length,
      },
    }
  },
}

const makeSnapshot = (): RoutingSnapshot => ({
  agents: Array.from({ length: agents }, (_, i) => ({
    id: `agent-${i}`,
    skillsets: [0, 7, 19].map((shift) => ({ id: `skillset-${(i + shift) % skillsets}` })),
    maximum: 5,
    active: 4,
    takenPlaces: [1, 2, 3, 5],
    idleSince: now - i,
  })),
  conversations: Array.from({ length: waiting }, (_, i) => {
    const draw = scatter(i)
    return {
      id: `conversation-${i}`,
      skillsetId: `skillset-${draw % skillsets}`,
      priority: (draw >>> 8) % 3,
      waitingSince: now - (draw >>> 4),
    }
  }),
})

const scatter = (i: number): number => Math.imul(i + 1, 2_654_435_761) >>> 0

const shuffled = ({ agents, conversations }: RoutingSnapshot): RoutingSnapshot => ({
  agents: [...agents].reverse(),
  conversations: conversations
    .map((conversation, i) => ({ conversation, key: scatter(i * 7) }))
    .sort((a, b) => a.key - b.key)
    .map(({ conversation }) => conversation),
})

const boundToPlaces = ({ agents, conversations }: RoutingSnapshot): RoutingSnapshot => {
  const free = new Map<string, number>()
  for (const agent of agents)
    for (const { id } of agent.skillsets) free.set(id, (free.get(id) ?? 0) + agent.maximum - agent.active)
  const inOrder = [...conversations].sort((a, b) => b.priority - a.priority || a.waitingSince - b.waitingSince)
  const taken = inOrder.filter(({ skillsetId }) => {
    const left = free.get(skillsetId as string) ?? 0
    free.set(skillsetId as string, left - 1)
    return left > 0
  })
  return { agents, conversations: taken }
}

const saysTheSame = (a: RoutingSnapshot, b: RoutingSnapshot): boolean =>
  JSON.stringify(decide(a, now)) === JSON.stringify(decide(b, now))

const timeOf = (work: () => unknown): number => {
  const startedAt = performance.now()
  work()
  return performance.now() - startedAt
}

/** The least a run can do: look at every conversation once and keep the first of each skillset. */
const lookAtEach = ({ conversations }: RoutingSnapshot): number => {
  const first = new Map<string | null, number>()
  for (const { skillsetId, waitingSince } of conversations) {
    const held = first.get(skillsetId)
    if (held === undefined || waitingSince < held) first.set(skillsetId, waitingSince)
  }
  return first.size
}
