import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { paths } from './paths.ts'
import { id } from './primitives.ts'

/** A reason that can be chosen when closing, with what it is divided into. */
export type ChosenReason = { id: string; name: string; reasons: ChosenReason[] }
const chosenReason: z.ZodType<ChosenReason, ChosenReason> = z.object({
  id,
  name: z.string(),
  get reasons() {
    return z.array(chosenReason)
  },
})

/** A reason as an administrator sets it: without an id it is new, without `active` it can be chosen. */
export type SetReason = {
  id?: string | undefined
  name: string
  active?: boolean | undefined
  reasons?: SetReason[] | undefined
}
const leaf = { id: id.optional(), name: z.string().max(500), active: z.boolean().optional() }
// Deeper than can be: so that one level too many is refused in words.
const atDepth = (depth: number): z.ZodType<SetReason, SetReason> =>
  z.strictObject(
    depth === 0
      ? leaf
      : {
          ...leaf,
          reasons: z
            .array(atDepth(depth - 1))
            .max(200)
            .optional(),
        },
  )

export type HeldReason = { id: string; name: string; active: boolean; reasons: HeldReason[] }
const heldReason: z.ZodType<HeldReason, HeldReason> = z.object({
  id,
  name: z.string(),
  active: z.boolean(),
  get reasons() {
    return z.array(heldReason)
  },
})

/** The tree as it is set; `version` is 0 before the first. */
export const profilingTree = z.object({ version: z.number().int(), reasons: z.array(heldReason) })
export type ProfilingTree = z.infer<typeof profilingTree>

export const getProfiling = endpoint({
  ...paths.getProfiling,
  summary: 'The reasons that can be chosen when closing, up to three levels',
  tag: 'profiling',
  access: 'signed_in',
  response: z.object({ version: z.number().int(), reasons: z.array(chosenReason) }),
})

export const getProfilingTree = endpoint({
  ...paths.getProfilingTree,
  summary: 'The tree of reasons, with what is not used at present',
  tag: 'profiling',
  access: 'administrator',
  response: profilingTree,
})

export const setProfilingTree = endpoint({
  ...paths.setProfilingTree,
  summary: 'Set the tree of reasons; what was closed before keeps its words',
  tag: 'profiling',
  access: 'administrator',
  body: z.strictObject({
    /** The version that was changed; it must still be the current one. */
    version: z.number().int().min(0),
    reasons: z.array(atDepth(3)).max(200),
  }),
  response: profilingTree,
  refusals: ['too_many_levels', 'too_many_reasons', 'text_empty', 'text_too_long', 'named_twice', 'changed_meanwhile'],
})
