import { type ConversationState, isWaitingForSomebody } from '../conversation/lifecycle.ts'

export const roles = ['administrator', 'supervisor', 'agent'] as const

export type Role = (typeof roles)[number]

/** Who acts. An isolated agent is confined to the conversations of the own skillsets. */
export interface Actor {
  userId: string
  role: Role
  isolated: boolean
  skillsetIds: readonly string[]
}

/** What the rules must know of a conversation of the actor's own tenant; times in milliseconds. */
export interface ConversationSubject {
  state: ConversationState
  assigneeId: string | null
  skillsetId: string | null
  openedAt: number | null
  closedAt: number | null
  closedById: string | null
}

/**
 * `see` is a row in a list, `read` its messages, `look_back` both as part of its customer's history, `resolve` trying again or dismissing a message that failed, `assign` giving it to
 * whomever one chooses, `repair` bringing it back to where it should be, `note` writing something in it that only the team reads. For `take`, transfer/take-over.ts says the rest: what is another's alone, and what is being opened.
 */
export const conversationActions = [
  'see',
  'read',
  'look_back',
  'open',
  'reply',
  'close',
  'resolve',
  'park',
  'unpark',
  'transfer',
  'take',
  'assign',
  'repair',
  'note',
] as const

export type ConversationAction = (typeof conversationActions)[number]

/** How long an agent can look back at conversations he or she closed, in milliseconds (4 weeks). */
export const HISTORY_MS = 28 * 24 * 60 * 60 * 1000

/** Whether the actor may do this at `now` to a conversation of the same tenant; tenants are kept apart before that. */
export function can(actor: Actor, action: ConversationAction, subject: ConversationSubject, now: number): boolean {
  switch (action) {
    case 'see':
    case 'read':
      return (
        seesWholeTenant(actor) ||
        isOwnOpen(actor, subject) ||
        isOwnRecent(actor, subject, now) ||
        isWaitingFor(actor, subject)
      )
    case 'look_back':
      return can(actor, 'read', subject, now) || isPast(actor, subject)
    case 'open':
    case 'reply':
    case 'close':
    case 'resolve':
    case 'park':
      return isOwnActive(actor, subject)
    case 'unpark':
      return subject.state === 'parked' && subject.assigneeId === actor.userId
    case 'transfer':
      return isOwnActive(actor, subject) || maySteer(actor, subject)
    case 'take':
      return maySteer(actor, subject) || (isWaitingFor(actor, subject) && !isOwnActive(actor, subject))
    case 'assign':
      return maySteer(actor, subject)
    case 'repair':
      return seesWholeTenant(actor)
    case 'note':
      return maySteer(actor, subject) || isOwnOpen(actor, subject) || isWaitingFor(actor, subject)
  }
}

/** Whether the actor sees every conversation of the tenant. */
export function seesWholeTenant(actor: Actor): boolean {
  return actor.role === 'administrator' || actor.role === 'supervisor'
}

/** The skillsets to which everything the actor looks at is confined; null: to none. */
export function confinedTo(actor: Actor): readonly string[] | null {
  return actor.isolated && !seesWholeTenant(actor) ? actor.skillsetIds : null
}

/** Whether the actor could read a conversation if it came to wait: everybody but isolated agents of other skillsets. */
export function couldRead(actor: Actor, subject: Pick<ConversationSubject, 'skillsetId'>): boolean {
  return seesWholeTenant(actor) || !actor.isolated || isOwnSkillset(actor, subject)
}

/** Whether the actor may change the tenant's configuration and users. */
export function mayAdminister(actor: Actor): boolean {
  return actor.role === 'administrator'
}

function isOwnActive(actor: Actor, subject: ConversationSubject): boolean {
  return subject.state === 'active' && subject.assigneeId === actor.userId
}

/** Supervisors and administrators move any open conversation, also one that an agent works on. */
function maySteer(actor: Actor, subject: ConversationSubject): boolean {
  return seesWholeTenant(actor) && subject.state !== 'closed'
}

function isOwnOpen(actor: Actor, subject: ConversationSubject): boolean {
  return subject.state !== 'closed' && subject.assigneeId === actor.userId
}

function isOwnRecent(actor: Actor, subject: ConversationSubject, now: number): boolean {
  if (subject.state !== 'closed' || subject.closedAt === null) return false
  return subject.closedById === actor.userId && now - subject.closedAt <= HISTORY_MS
}

function isWaitingFor(actor: Actor, subject: ConversationSubject): boolean {
  if (!isWaitingForSomebody(subject.state, subject.openedAt)) return false
  return !actor.isolated || isOwnSkillset(actor, subject)
}

function isOwnSkillset(actor: Actor, { skillsetId }: Pick<ConversationSubject, 'skillsetId'>): boolean {
  return skillsetId !== null && actor.skillsetIds.includes(skillsetId)
}

/**
 * The four weeks are about the list of one's own work. What a customer's history shows is what the house knows of the customer: for as
 * long as it is kept, whoever had it; isolated agents see what their skillsets had.
 */
function isPast(actor: Actor, subject: ConversationSubject): boolean {
  const skillsetIds = confinedTo(actor)
  return subject.state === 'closed' && (skillsetIds === null || isOwnSkillset(actor, subject))
}
