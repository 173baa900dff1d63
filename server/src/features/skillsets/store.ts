import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import type { Colleague } from '../users/show-colleague.ts'

export type LadderStep = { afterSeconds: number; skillsetIds: string[]; minimumLevel: number | null }

export type SkillsetRow = {
  id: string
  name: string
  priority: number
  ladder: LadderStep[]
  waiting: number
}

export type MemberRow = Colleague & {
  skillset_id: string
  priority: number
  level: number
  active: number
  maximum: number
}

/** The tenant's skillsets in their order, or this one of them. */
export const findSkillsets = async (tx: Tx, id?: string): Promise<SkillsetRow[]> => {
  const { rows } = await sql<SkillsetRow>`
    select s.id, s.name, s.priority,
      coalesce((
        select json_agg(json_build_object('afterSeconds', l.after_seconds, 'minimumLevel', l.minimum_level, 'skillsetIds', array(
          select f.further_id from ladder_skillsets f
          join skillsets o on o.tenant_id = f.tenant_id and o.id = f.further_id
          where f.tenant_id = l.tenant_id and f.skillset_id = l.skillset_id and f.position = l.position order by o.position, o.name
        )) order by l.position)
        from ladder_steps l where l.tenant_id = s.tenant_id and l.skillset_id = s.id
      ), '[]') as ladder,
      (select count(*)::int from conversations c
        where c.tenant_id = s.tenant_id and c.skillset_id = s.id and c.state = 'waiting' and c.bot_ends_at is null) as waiting
    from skillsets s
    where s.tenant_id = ${tx.tenantId} ${id === undefined ? sql`` : sql`and s.id = ${id}`}
    order by s.position, s.name`.execute(tx.sql)
  return rows
}

/** Who is in these skillsets, in the order in which they are asked. */
export const findMembers = async (tx: Tx, skillsetIds: readonly string[]): Promise<MemberRow[]> => {
  const { rows } = await sql<MemberRow>`
    select m.skillset_id, m.priority, m.level, u.id, u.name, u.role, u.status, u.status_since, u.revision, u.maximum,
      (select count(*)::int from conversations c where c.tenant_id = u.tenant_id and c.assignee_id = u.id and c.state = 'active') as active
    from skillset_members m
    join users u on u.tenant_id = m.tenant_id and u.id = m.user_id and u.enabled
    where m.tenant_id = ${tx.tenantId} and m.skillset_id = any(${skillsetIds}::uuid[])
    order by m.priority desc, m.level desc, u.name, u.id`.execute(tx.sql)
  return rows
}

/** Holds a skillset until the transaction ends; false when there is none. */
export const lockSkillset = async (tx: Tx, id: string): Promise<boolean> => {
  const { rows } =
    await sql`select 1 from skillsets where tenant_id = ${tx.tenantId} and id = ${id} for no key update`.execute(tx.sql)
  return rows.length > 0
}

export const savePriority = async (tx: Tx, id: string, priority: number): Promise<void> => {
  await sql`update skillsets set priority = ${priority} where tenant_id = ${tx.tenantId} and id = ${id}`.execute(tx.sql)
}

/** How a skillset widens: these steps and no others. */
export const saveLadder = async (tx: Tx, id: string, steps: readonly LadderStep[]): Promise<void> => {
  const further = steps.flatMap(({ skillsetIds }, position) => skillsetIds.map((skillset) => ({ position, skillset })))
  await sql`delete from ladder_steps where tenant_id = ${tx.tenantId} and skillset_id = ${id}`.execute(tx.sql)
  await sql`
    insert into ladder_steps (tenant_id, skillset_id, position, after_seconds, minimum_level)
    select ${tx.tenantId}, ${id}, n - 1, after_seconds, minimum_level
    from unnest(${steps.map((step) => step.afterSeconds)}::int[], ${steps.map((step) => step.minimumLevel)}::int[])
      with ordinality as s (after_seconds, minimum_level, n)`.execute(tx.sql)
  await sql`
    insert into ladder_skillsets (tenant_id, skillset_id, position, further_id)
    select ${tx.tenantId}, ${id}, position, further_id
    from unnest(${further.map((one) => one.position)}::int[], ${further.map((one) => one.skillset)}::uuid[]) as f (position, further_id)`.execute(
    tx.sql,
  )
}

export type Membership = { userId: string; priority: number; level: number }

/** Whether all of these are enabled users of the tenant: the first who is not, or null. */
export const firstUnknownUser = async (tx: Tx, ids: readonly string[]): Promise<string | null> => {
  const { rows } = await sql<{ id: string }>`
    select w.id from unnest(${ids}::uuid[]) with ordinality as w (id, n)
    where not exists (select from users u where u.tenant_id = ${tx.tenantId} and u.id = w.id and u.enabled)
    order by n limit 1`.execute(tx.sql)
  return rows[0]?.id ?? null
}

/** Who belongs to a skillset: these and no others; disabled users stay. Returns who came or went. */
export const saveMembers = async (tx: Tx, id: string, members: readonly Membership[]): Promise<string[]> => {
  const { rows } = await sql<{ user_id: string }>`
    with wanted as (
      select * from unnest(${members.map((one) => one.userId)}::uuid[], ${members.map((one) => one.priority)}::int[],
        ${members.map((one) => one.level)}::int[]) as w (user_id, priority, level)
    ), gone as (
      delete from skillset_members m where m.tenant_id = ${tx.tenantId} and m.skillset_id = ${id}
        and not exists (select from wanted w where w.user_id = m.user_id)
        and exists (select from users u where u.tenant_id = m.tenant_id and u.id = m.user_id and u.enabled)
      returning m.user_id
    ), kept as (
      update skillset_members m set priority = w.priority, level = w.level from wanted w
      where m.tenant_id = ${tx.tenantId} and m.skillset_id = ${id} and m.user_id = w.user_id
    ), came as (
      insert into skillset_members (tenant_id, skillset_id, user_id, priority, level)
      select ${tx.tenantId}, ${id}, w.user_id, w.priority, w.level from wanted w
      where not exists (select from skillset_members m where m.tenant_id = ${tx.tenantId} and m.skillset_id = ${id} and m.user_id = w.user_id)
      returning user_id
    )
    select user_id from gone union all select user_id from came`.execute(tx.sql)
  return rows.map(({ user_id }) => user_id)
}

/** Which of these skillsets the tenant has. */
export const knownAmong = async (tx: Tx, ids: readonly string[]): Promise<Set<string>> => {
  const { rows } = await sql<{ id: string }>`
    select id from skillsets where tenant_id = ${tx.tenantId} and id = any(${ids}::uuid[])`.execute(tx.sql)
  return new Set(rows.map(({ id }) => id))
}
