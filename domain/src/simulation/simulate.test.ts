import { describe, expect, it } from 'vitest'
import { simulate } from './simulate.ts'
import { type Fault, faults } from './world.ts'

const seeds = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

describe('the rules at work in a tenant with agents, customers, time-outs and crashes', () => {
  it('C-06 C-07 C-08 C-09 C-10 C-11 C-12 C-14 C-20 X-11 X-23 keep all laws: 1,000 seeds of 500 events', () => {
    const violations = seeds(1, 1001).flatMap((seed) => simulate(seed, 500).violations)
    expect(violations).toEqual([])
  }, 120_000)

  it('C-20 what happens in it is what the rules are for', () => {
    const happened = new Map<string, number>()
    for (const seed of seeds(1, 60))
      for (const [what, times] of simulate(seed, 500).tally) happened.set(what, (happened.get(what) ?? 0) + times)
    const everything = [
      ...['only_one', 'last_agent', 'level', 'load', 'idle', 'order'].map((by) => `decided by ${by}`),
      ...['offer', 'exclusive', 'personal', 'silence', 'return', 'bot'].map((kind) => `due: ${kind}`),
      ...['immediate', 'exclusive'].flatMap((mode) => [`transfer: ${mode} to user`, `transfer: ${mode} to skillset`]),
      ...['public', 'personal'].flatMap((queue) => [`parked: ${queue}`, `woke up from ${queue}`]),
      ...['asked', 'chosen', 'again', 'not_chosen'].map((what) => `bot: ${what}`),
      'taken over from the bot',
      ...[
        'template: in person',
        'template: by nobody',
        'unparked',
        'taken over',
        'told who won',
        'moved to break',
        'killed',
        'closed',
        'signed out',
      ],
    ]
    for (const what of everything) expect(happened.get(what) ?? 0, what).toBeGreaterThan(5)
  }, 60_000)

  it('C-07 the same seed gives the same story, event for event', () => {
    for (const seed of [3, 1414, 20_261_124]) expect(simulate(seed, 500).log).toEqual(simulate(seed, 500).log)
  })
})

/** The laws by which a mistake is found; each of them is broken by nothing else. */
const foundBy: Record<Fault, RegExp> = {
  over_capacity: /never goes over the maximum/,
  lost_on_exclusive_end: /an owner, a queue or a timer/,
  timer_in_memory: /whatever will be due is a row/,
  double_claim: /of several who take it one gets it/,
  ignores_status: /nobody who is not Ready/,
  leaks_exclusive: /within the skillset|exclusive never leaks/,
  newest_first: /never overtaken/,
  misses_forever: /who misses too many/,
  bot_offered: /nobody is offered what the bot has/,
  bot_talks_on: /the bot is silent where/,
}

describe('a mistake that is planted', () => {
  it.each(faults)(
    'C-06 C-14 X-23 is found: %s',
    (fault) => {
      const found = seeds(1, 41).flatMap((seed) => simulate(seed, 500, fault).violations)
      expect(found.filter((violation) => foundBy[fault].test(violation)).length).toBeGreaterThan(0)
    },
    60_000,
  )

  it('C-20 the stuck finder tells of a timer that was only in memory', () => {
    const found = seeds(1, 41).flatMap((seed) => simulate(seed, 500, 'timer_in_memory').violations)
    expect(
      found.filter((violation) => /nothing is stuck: .* timers_wrong offer/.test(violation)).length,
    ).toBeGreaterThan(0)
  }, 60_000)
})
