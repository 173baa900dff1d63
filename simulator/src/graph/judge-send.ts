import { windowHours } from '@centralino/cloud-api/limits.ts'
import { rule, spanText } from '../book/rule.ts'
import type { Rule } from '../book/transcript.ts'
import type { Template } from '../world/template.ts'
import type { World } from '../world/world.ts'
import { reasonOf } from './error-titles.ts'
import { GraphRefusal } from './graph-refusal.ts'
import type { Recipient } from './recipient.ts'

const windowMs = windowHours.service * 60 * 60_000

export type Judgement = { doom: number | null; category: string; rule: Rule }

/**
 * What becomes of a well-formed message: sent, or doomed to fail later with a code, as Meta does for most reasons that
 * lie with the recipient. @throws GraphRefusal for those it gives at once.
 */
export function judgeSend(
  world: World,
  numberId: string,
  recipient: Recipient,
  message: { type: string; template: Template | null; interactive: unknown },
  now: number,
): Judgement {
  const { template } = message
  const category = template === null ? 'service' : template.category.toLowerCase()
  if (category === 'authentication' && recipient.byUserId) throw new GraphRefusal(131062)
  const doom = doomOf(world, numberId, recipient, template, now)
  if (doom === 131047 && world.settings.windowRefusal === 'sync') throw new GraphRefusal(131047)
  if (doom !== null) return { doom, category, rule: rule('refusedLater', { reason: reasonOf(doom), code: doom }) }
  return { doom, category, rule: passRule(windowLeft(world, numberId, recipient, now), message) }
}

function doomOf(
  world: World,
  numberId: string,
  { customer }: Recipient,
  template: Template | null,
  now: number,
): number | null {
  if (customer === undefined || customer.blocked || customer.oldClient) return 131026
  if (template?.category === 'MARKETING') {
    if (customer.optedOut) return 131050
    // Marketing does not reach numbers of the United States since April 2025.
    if (customer.country === 'US' && customer.phone?.startsWith('1')) return 131049
  }
  if (template !== null) return null
  const last = world.threads.get(`${numberId}:${customer.id}`)?.lastInboundAt ?? null
  return last === null || now - last >= windowMs ? 131047 : null
}

function windowLeft(world: World, numberId: string, { customer }: Recipient, now: number): number {
  const last = customer && world.threads.get(`${numberId}:${customer.id}`)?.lastInboundAt
  return last ? last + windowMs - now : 0
}

function passRule(left: number, message: { type: string; template: Template | null; interactive: unknown }): Rule {
  if (message.template !== null) {
    return rule(left > 0 ? 'template' : 'windowClosedTemplate', { name: message.template.name })
  }
  const action = interactiveAction(message.interactive)
  if (action?.sections !== undefined) {
    const rows = action.sections.reduce((sum, section) => sum + (section.rows?.length ?? 0), 0)
    return rule('listLimits', { rows, letters: [...(action.button ?? '')].length })
  }
  if (action?.buttons !== undefined) return rule('buttonLimits', { buttons: action.buttons.length })
  return rule('windowOpen', { left: spanText(left) })
}

type Action = { sections?: { rows?: unknown[] }[]; button?: string; buttons?: unknown[] }

function interactiveAction(interactive: unknown): Action | undefined {
  return typeof interactive === 'object' && interactive !== null && 'action' in interactive
    ? (interactive.action as Action)
    : undefined
}
