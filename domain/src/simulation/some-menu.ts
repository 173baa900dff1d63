import type { Menu } from '../bot/menu.ts'
import type { Random } from './random.ts'

/** What a tenant's number asks first; different for each seed, and in half of them there is none. */
export function someMenu(random: Random, skillsets: readonly string[]): Menu | null {
  if (random.chance(50)) return null
  return {
    style: random.pick(['buttons', 'list', 'numbers'] as const) ?? 'numbers',
    answers: skillsets.map((skillsetId) => ({ title: `To ${skillsetId}`, skillsetId })),
    listTitle: 'Choose',
    again: '',
    times: 1 + random.upTo(2),
    waitSeconds: 30 + random.upTo(600),
    otherwise: random.pick([null, ...skillsets]) ?? null,
  }
}
