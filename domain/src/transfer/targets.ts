import type { Actor } from '../access/can.ts'

/** A user as a target; `enabled` false: can no longer sign in. */
export interface UserTarget {
  id: string
  enabled: boolean
  skillsetIds: readonly string[]
}

/** Users a conversation can be transferred to: enabled, neither the actor nor who has it; for an isolated actor who shares a skillset. */
export function userTargets<T extends UserTarget>(actor: Actor, users: readonly T[], assigneeId: string | null): T[] {
  return users.filter(
    ({ id, enabled, skillsetIds }) =>
      enabled &&
      id !== actor.userId &&
      id !== assigneeId &&
      (!actor.isolated || skillsetIds.some((skillset) => actor.skillsetIds.includes(skillset))),
  )
}

/** Skillsets a conversation can be transferred to: all, for an isolated actor only the own ones. */
export function skillsetTargets<T extends { id: string }>(actor: Actor, skillsets: readonly T[]): T[] {
  return skillsets.filter(({ id }) => !actor.isolated || actor.skillsetIds.includes(id))
}

/** The Ready column: Ready and signed in, whatever the load, which is shown beside it. */
export function isReadyTarget(user: { status: string; signedIn: boolean }): boolean {
  return user.status === 'ready' && user.signedIn
}
