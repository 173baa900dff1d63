import type { Conversation } from '@centralino/contract/conversations.ts'
import { sql } from 'kysely'
import { written } from './customers-write.ts'
import { createWorld, type Person, type World } from './world.ts'

export const minute = 60_000
export const hour = 60 * minute

export type DeskWorld = World & {
  anna: Person
  carla: Person
  bruno: Person
  dario: Person
  elena: Person
  /** A customer writes to a number; without `from` a new one. Returns who it was. */
  customer(text?: string, options?: { from?: string; number?: string }): Promise<string>
  /** The conversation of this customer, as the supervisor sees it. */
  of(from: string): Promise<Conversation>
  /** A conversation this agent has open. */
  opened(person: Person): Promise<{ id: string; from: string }>
  skillset(name: string): Promise<string>
  /** Nothing is open any more and nobody is Ready: the next test begins. */
  clear(): Promise<void>
}

let customers = 0

/** The demo world with everybody signed in and nobody Ready. */
export const createDeskWorld = async (environment: Record<string, string> = {}): Promise<DeskWorld> => {
  const world = await createWorld(environment)
  const names = ['anna', 'carla', 'bruno', 'dario', 'elena'] as const
  const people: Record<string, Person> = {}
  for (const name of names) people[name] = await world.signIn(`${name}@demo.test`)
  const dario = people['dario'] as Person

  const { later } = world
  const own = {
    // Whoever is at work stays signed in.
    async later(ms: number) {
      const then = new Date(world.clock.now() + ms)
      await world.app.inTenant({ tenantId: 1 }, (tx) =>
        sql`update sessions set last_seen_at = ${then}, expires_at = ${new Date(then.getTime() + 72 * hour)}`.execute(
          tx.sql,
        ),
      )
      await later(ms)
    },
    async customer(
      text = 'Hello',
      { from = `39333${String(++customers).padStart(7, '0')}`, number }: { from?: string; number?: string } = {},
    ) {
      await world.post(written(text, { from, at: world.clock.now(), ...(number ? { number } : {}) }))
      return from
    },
    async of(from: string) {
      const { rows } = await world.app.inTenant({ tenantId: 1 }, async (tx) => ({
        rows: await tx.sql
          .selectFrom('customer_aliases as a')
          .innerJoin('conversations as c', (join) =>
            join.onRef('c.tenant_id', '=', 'a.tenant_id').onRef('c.customer_id', '=', 'a.customer_id'),
          )
          .select('c.id')
          .where('a.tenant_id', '=', 1)
          .where('a.value', '=', from)
          .orderBy('c.created_at', 'desc')
          .execute(),
      }))
      return dario.call.getConversation({ params: { id: rows[0]?.id ?? '' } })
    },
    async opened(person: Person) {
      await person.call.setMyStatus({ body: { status: 'ready' } })
      const from = await own.customer()
      const { id, assignee } = await own.of(from)
      if (assignee?.id !== person.id) throw new Error(`${assignee?.name ?? 'nobody'} got it, not ${person.email}`)
      await person.call.openConversation({ params: { id } })
      await person.call.setMyStatus({ body: { status: 'back_office' } })
      await world.settle()
      return { id, from }
    },
    async clear() {
      for (const person of Object.values(people)) await person.call.setMyStatus({ body: { status: 'back_office' } })
      await world.app.inTenant({ tenantId: 1 }, async (tx) => {
        await sql`update conversations set state = 'closed', place = null, queue = null, bot_ends_at = null, bot = null, closed_at = now() where state <> 'closed'`.execute(
          tx.sql,
        )
        await sql`delete from timers`.execute(tx.sql)
      })
      await world.settle()
    },
    async skillset(name: string) {
      const row = await world.app.inTenant({ tenantId: 1 }, (tx) =>
        tx.sql
          .selectFrom('skillsets')
          .select('id')
          .where('tenant_id', '=', 1)
          .where('name', '=', name)
          .executeTakeFirstOrThrow(),
      )
      return row.id
    },
  }
  return Object.assign(world, people as Pick<DeskWorld, (typeof names)[number]>, own)
}

/** The code a call was refused with, or what it answered. */
export const refusalOf = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    (answer) => answer,
    (error: { code?: string }) => error.code ?? error,
  )
