import { z } from 'zod'
import { changeFaults } from '../faults/faults.ts'
import { newPerson } from '../handset/add-customer.ts'
import { writeMessage } from '../handset/write-message.ts'
import type { Simulator } from '../simulator.ts'
import { type Customer, newCustomer } from '../world/customer.ts'
import { type Beat, clockMs, type Scenario } from './scenario.ts'

export const speeds = [1, 10, 60] as const

export const playerState = z.object({
  id: z.string(),
  names: z.array(z.object({ id: z.string(), en: z.string(), it: z.string() })),
  playing: z.boolean(),
  speed: z.number(),
  /** ms of the scenario's own time. */
  position: z.number(),
  length: z.number(),
  /** Clock of its beginning, ms since midnight. */
  startsAt: z.number(),
  bars: z.array(z.number()),
})
export type PlayerState = z.infer<typeof playerState>

export const playerOrder = z.strictObject({
  id: z.string().optional(),
  playing: z.boolean().optional(),
  speed: z.union(speeds.map((speed) => z.literal(speed))).optional(),
  position: z.number().min(0).optional(),
})

export type Player = {
  state(): PlayerState
  /** @returns null for a scenario nobody wrote. */
  order(wanted: z.infer<typeof playerOrder>): PlayerState | null
  stop(): void
}

const tickMs = 100

/** Plays one scenario at a time: people appear and write by its clock, as fast as wished. */
export function createPlayer(simulator: Simulator, library: Scenario[]): Player {
  let scenario = library[0] as Scenario
  let speed = 10
  let position = 0
  let next = 0
  let timer: NodeJS.Timeout | null = null

  function seek(to: number): void {
    position = Math.min(to, scenario.length)
    next = scenario.beats.findIndex(({ at }) => at >= position)
    if (next === -1) next = scenario.beats.length
  }

  function stop(): void {
    if (timer !== null) clearInterval(timer)
    timer = null
  }

  function play(): void {
    if (timer !== null) return
    if (position >= scenario.length) seek(0)
    let last = performance.now()
    timer = setInterval(() => {
      const now = performance.now()
      position = Math.min(scenario.length, position + (now - last) * speed)
      last = now
      for (let beat = scenario.beats[next]; beat !== undefined && beat.at <= position; beat = scenario.beats[next]) {
        next += 1
        perform(beat)
      }
      if (position >= scenario.length) stop()
    }, tickMs)
  }

  function perform(beat: Beat): void {
    if (beat.kind === 'faults') {
      simulator.faultBox.set(changeFaults(simulator.faultBox.current(), beat.set), false)
      return
    }
    const customer = person(beat.who)
    if (customer === null || customer.blocked) return
    const numbers = [...simulator.world.numbers.values()].map(({ number }) => number)
    const numberId = numbers.find(({ name }) => name === beat.to)?.id ?? numbers[0]?.id
    writeMessage(simulator, customer, {
      type: 'text',
      text: { body: beat.text },
      ...(numberId === undefined ? {} : { numberId }),
    })
  }

  function person(who: string): Customer | null {
    const { world, ledger, now } = simulator
    const id = `${scenario.id}-${who}`
    const known = world.customers.get(id)
    const written = scenario.file.people[who]
    if (known !== undefined || written === undefined) return known ?? null
    const taken = written.phone !== undefined && world.byPhone.has(written.phone.replace(/\D/g, ''))
    const { phone, ...rest } = written
    const customer = newPerson(world, newCustomer.parse({ id, ...rest, ...(taken ? {} : { phone }) }), now())
    ledger.record({ t: 'customer', customer })
    return customer
  }

  function state(): PlayerState {
    return {
      id: scenario.id,
      names: library.map(({ id, file }) => ({ id, ...file.name })),
      playing: timer !== null,
      speed,
      position: Math.round(position),
      length: scenario.length,
      startsAt: clockMs(scenario.file.from),
      bars: scenario.bars,
    }
  }

  return {
    state,
    order(wanted) {
      const chosen = library.find(({ id }) => id === (wanted.id ?? scenario.id))
      if (chosen === undefined) return null
      if (chosen !== scenario) {
        stop()
        scenario = chosen
        seek(0)
      }
      if (wanted.position !== undefined) seek(wanted.position)
      speed = wanted.speed ?? speed
      if (wanted.playing === true) play()
      if (wanted.playing === false) stop()
      return state()
    },
    stop,
  }
}
