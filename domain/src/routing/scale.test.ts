import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, WAITING_LIMIT } from './decide.ts'
import { heapify, popFirst, settleFirst } from './heap.ts'
import { linesOf, type RoutingConversation, servedBefore } from './line.ts'

const byServed = (a: RoutingConversation, b: RoutingConversation) => (servedBefore(a, b) ? -1 : 1)

/** Conversations that look shuffled, the same in each run. */
function crowd(size: number, skillsets: number): RoutingConversation[] {
  return Array.from({ length: size }, (_, i) => {
    const draw = Math.imul(i + 1, 2_654_435_761) >>> 0
    return {
      id: `c${i}`,
      skillsetId: `s${draw % skillsets}`,
      priority: (draw >>> 8) % 3,
      waitingSince: 1.7e12 + (draw >>> 4),
    }
  })
}

/** The same, counting how often routing looks at the age of a conversation. */
function watched(conversations: RoutingConversation[]): { conversations: RoutingConversation[]; looks: () => number } {
  let looks = 0
  const counted = conversations.map(({ waitingSince, ...rest }) => ({
    ...rest,
    get waitingSince() {
      looks++
      return waitingSince
    },
  }))
  return { conversations: counted, looks: () => looks }
}

const agents = Array.from({ length: 1000 }, (_, i) => ({
  id: `a${i}`,
  skillsets: [0, 7, 19].map((shift) => ({ id: `s${(i + shift) % 50}` })),
  maximum: 5,
  active: 4,
  takenPlaces: [1, 2, 3, 5],
  idleSince: 1.7e12 + i,
}))

describe('C-07 1,000 agents and 100,000 waiting conversations', () => {
  it('C-07 a run looks at each conversation a few times, not once for each agent', () => {
    const { conversations, looks } = watched(crowd(100_000, 50))
    expect(decide({ agents, conversations }, 1.8e12).assignments).toHaveLength(1000)
    expect(looks()).toBeLessThan(6 * conversations.length)
  })

  it('C-07 the ones in front are the same as when all are put in order', () => {
    const conversations = crowd(100_000, 50)
    const everybody = agents.map((agent) => ({ ...agent, maximum: 7, skillsets: [] }))
    const anybody = conversations.map((conversation) => ({ ...conversation, skillsetId: null }))
    const { assignments, waiting } = decide({ agents: everybody, conversations: anybody }, 1.8e12)
    const named = [...assignments, ...waiting].map(({ conversationId }) => conversationId)
    const inOrder = conversations.sort(byServed).map(({ id }) => id)
    expect(named).toEqual(inOrder.slice(0, 3000 + WAITING_LIMIT))
  })

  it('C-07 ten times as many take about ten times the steps', () => {
    const steps = (size: number) => {
      const { conversations, looks } = watched(crowd(size, 50))
      decide({ agents, conversations }, 1.8e12)
      return looks()
    }
    expect(steps(100_000)).toBeLessThan(12 * steps(10_000))
  })

  it('C-07 a run is over before anybody notices', () => {
    const conversations = crowd(100_000, 50)
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now()
      decide({ agents, conversations }, 1.8e12)
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(250)
  })
})

describe('a long line', () => {
  it.each([
    ['shuffled', crowd(5000, 3)],
    ['oldest first', crowd(5000, 3).sort(byServed)],
    ['newest first', crowd(5000, 3).sort(byServed).reverse()],
    // What a sample of every seventeenth sees is nothing like the rest.
    ['misleading', crowd(5000, 3).map((c, i) => (i % 17 === 0 ? { ...c, priority: 9 } : c))],
  ])('C-07 has its first in front when it comes %s', (_, conversations) => {
    const lines = linesOf(conversations, () => 100)
    for (const [skillsetId, line] of lines) {
      const all = conversations.filter((conversation) => conversation.skillsetId === skillsetId).sort(byServed)
      const served = Array.from({ length: 100 }, () => popFirst(line, servedBefore))
      expect(served).toEqual(all.slice(0, 100))
    }
    expect(lines.size).toBe(3)
  })

  it('C-07 drops most of what is too late to matter', () => {
    const [line] = linesOf(crowd(50_000, 1), () => 100).values()
    expect(line?.length).toBeGreaterThanOrEqual(100)
    expect(line?.length).toBeLessThan(1000)
  })
})

describe('a heap', () => {
  const before = (a: { n: number }, b: { n: number }) => a.n < b.n

  it('gives everything back in order, also when the first is put back later', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.array(fc.nat(50)), (numbers, delays) => {
        const heap = heapify(
          numbers.map((n) => ({ n })),
          before,
        )
        for (const delay of delays) {
          const first = heap[0]
          if (first !== undefined) first.n += delay
          settleFirst(heap, before)
        }
        const rest = heap.map(({ n }) => n).sort((a, b) => a - b)
        expect(rest.map(() => popFirst(heap, before)?.n)).toEqual(rest)
        expect(popFirst(heap, before)).toBeUndefined()
      }),
    )
  })
})
