import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { paths } from './paths.ts'
import { id } from './primitives.ts'
import { priority } from './routing.ts'
import { skillset, user } from './users.ts'

/** Higher levels come before lower ones; the steps of a skillset's widening may ask for one. */
const level = z.number().int().min(0).max(10)

/** One step of widening: after so many seconds in the step before, these skillsets count too, and agents of at least this level. */
export const widening = z.strictObject({
  afterSeconds: z.number().int().min(0).max(86_400),
  skillsetIds: z.array(id).max(50),
  /** Null: as in the step before; without one, any. */
  minimumLevel: level.nullable(),
})

export const member = z.object({
  user,
  /** Whoever has the highest gets a conversation first. */
  priority,
  level,
  active: z.number().int(),
  maximum: z.number().int(),
})

/** A skillset as administrators see it: whom its conversations go to, in which order, and whom else if they wait. */
export const skillsetDetails = skillset.extend({
  priority,
  ladder: z.array(widening),
  members: z.array(member),
  /** How many of its conversations wait for an agent now. */
  waiting: z.number().int(),
})
export type SkillsetDetails = z.infer<typeof skillsetDetails>

export const listSkillsets = endpoint({
  ...paths.listSkillsets,
  summary: 'The skillsets with their members, how urgent they are and how they widen',
  tag: 'skillsets',
  access: 'administrator',
  response: z.object({ items: z.array(skillsetDetails) }),
})

export const changeSkillset = endpoint({
  ...paths.changeSkillset,
  summary: 'Change a skillset; what is left out stays. Members and widening are given as a whole',
  tag: 'skillsets',
  access: 'administrator',
  params: z.strictObject({ id }),
  body: z
    .strictObject({
      priority,
      ladder: z.array(widening).max(10),
      members: z.array(z.strictObject({ userId: id, priority, level })).max(10_000),
    })
    .partial(),
  response: skillsetDetails,
  refusals: ['not_found', 'unknown_skillset', 'unknown_user', 'named_twice'],
})
