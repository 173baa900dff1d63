import { isOffered } from '../conversation/lifecycle.ts'
import { changePresence, chooseStatus, close, open } from './agents.ts'
import { checkPromises, checkRows } from './check-rows.ts'
import { checkStuck } from './check-stuck.ts'
import { pass } from './clock.ts'
import { customerWrites } from './customers.ts'
import { route } from './route.ts'
import { count, type World } from './world.ts'

const rounds = 300

/** No state is a dead end: once everybody is there and works, all that is open comes to its end, by ordinary steps alone. */
export function finish(world: World): void {
  for (let round = 0; round < rounds && world.rows.open.size > 0 && world.violations.length === 0; round++) {
    pass(world, 1000 * 50)
    count(world, 'rounds to finish')
    for (const agent of world.rows.agents.values()) {
      if (agent.status === 'offline') changePresence(world, agent, true)
      const here = world.rows.agents.get(agent.id)
      if (here !== undefined && here.status !== 'ready') chooseStatus(world, here, 'ready')
    }
    for (const row of [...world.rows.open.values()]) workOn(world, row.id)
    route(world)
    checkPromises(world)
    checkRows(world)
    checkStuck(world, true)
  }
  for (const { id, condition } of world.rows.open.values())
    world.violations.push(`no state is a dead end: ${id} ${JSON.stringify(condition)}`)
}

function workOn(world: World, id: string): void {
  const row = world.rows.open.get(id)
  if (row === undefined) return
  const { state, openedAt } = row.condition
  if (state === 'parked') customerWrites(world, row.customer)
  else if (isOffered(state, openedAt)) open(world, row)
  else if (state === 'active') close(world, row)
}
