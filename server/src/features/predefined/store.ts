import type { FixedAnswers } from '@centralino/domain/predefined/answers.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

export type CategoryRow = { id: string; name: string }

export type PredefinedRow = {
  id: string
  category_id: string
  title: string
  body: string
  answers: FixedAnswers | null
  skillset_ids: string[]
  file_ids: string[]
  revision: number
}

/** Those who change what agents choose from come one after the other. */
export const takeTurn = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('predefined'), ${tx.tenantId})`.execute(tx.sql)
}

export const findCategories = (tx: Tx): Promise<CategoryRow[]> =>
  tx.sql
    .selectFrom('predefined_categories')
    .select(['id', 'name'])
    .where('tenant_id', '=', tx.tenantId)
    .orderBy('position')
    .orderBy('id')
    .execute()

/** The messages in their order; with `skillsetIds` only those for one of these skillsets or for everybody. */
export const findPredefined = async (
  tx: Tx,
  only: { skillsetIds?: readonly string[]; id?: string } = {},
): Promise<PredefinedRow[]> => {
  const chosen = only.id === undefined ? sql`` : sql`and m.id = ${only.id}`
  const open = only.skillsetIds ? sql`and (s.ids is null or s.ids && ${only.skillsetIds}::uuid[])` : sql``
  const { rows } = await sql<PredefinedRow>`
    select m.id, m.category_id, m.title, m.body, m.answers, coalesce(s.ids::text[], '{}') as skillset_ids,
      array(select f.file_id::text from predefined_files f where f.tenant_id = m.tenant_id and f.message_id = m.id order by f.position) as file_ids,
      m.revision
    from predefined_messages m
    join predefined_categories c on c.tenant_id = m.tenant_id and c.id = m.category_id
    left join lateral (
      select array_agg(p.skillset_id order by p.skillset_id) as ids from predefined_skillsets p
      where p.tenant_id = m.tenant_id and p.message_id = m.id
    ) s on true
    where m.tenant_id = ${tx.tenantId} ${chosen} ${open}
    order by c.position, c.id, m.position, m.id`.execute(tx.sql)
  return rows
}

export const insertCategory = async (tx: Tx, category: CategoryRow): Promise<void> => {
  await sql`
    insert into predefined_categories (tenant_id, id, name, position)
    select ${tx.tenantId}, ${category.id}, ${category.name}, coalesce(max(position) + 1, 0)
    from predefined_categories where tenant_id = ${tx.tenantId}`.execute(tx.sql)
}

/** False when there is none. */
export const renameCategory = async (tx: Tx, { id, name }: CategoryRow): Promise<boolean> => {
  const { numAffectedRows } =
    await sql`update predefined_categories set name = ${name} where tenant_id = ${tx.tenantId} and id = ${id}`.execute(
      tx.sql,
    )
  return numAffectedRows === 1n
}

export const deleteCategory = async (tx: Tx, id: string): Promise<void> => {
  await sql`delete from predefined_categories where tenant_id = ${tx.tenantId} and id = ${id}`.execute(tx.sql)
}

export const countIn = async (tx: Tx, categoryId: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from predefined_messages where tenant_id = ${tx.tenantId} and category_id = ${categoryId}`.execute(
    tx.sql,
  )
  return rows[0]?.n ?? 0
}

export type Written = {
  id: string
  categoryId: string
  title: string
  body: string
  answers: FixedAnswers | null
  skillsetIds: readonly string[]
  fileIds: readonly string[]
}

export const insertPredefined = async (tx: Tx, { id, categoryId, title, body, answers }: Written): Promise<void> => {
  await sql`
    insert into predefined_messages (tenant_id, id, category_id, position, title, body, answers)
    select ${tx.tenantId}, ${id}, ${categoryId}, coalesce(max(position) + 1, 0), ${title}, ${body}, ${answers && JSON.stringify(answers)}::jsonb
    from predefined_messages where tenant_id = ${tx.tenantId} and category_id = ${categoryId}`.execute(tx.sql)
}

/** False when there is none. */
export const updatePredefined = async (tx: Tx, { id, categoryId, title, body, answers }: Written): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update predefined_messages set category_id = ${categoryId}, title = ${title}, body = ${body},
      answers = ${answers && JSON.stringify(answers)}::jsonb, revision = revision + 1
    where tenant_id = ${tx.tenantId} and id = ${id}`.execute(tx.sql)
  return numAffectedRows === 1n
}

/** Who may choose a message: these skillsets and no others. */
export const saveScope = async (tx: Tx, { id, skillsetIds }: Written): Promise<void> => {
  await sql`delete from predefined_skillsets where tenant_id = ${tx.tenantId} and message_id = ${id}`.execute(tx.sql)
  await sql`
    insert into predefined_skillsets (tenant_id, message_id, skillset_id)
    select ${tx.tenantId}, ${id}, s from unnest(${skillsetIds}::uuid[]) as s`.execute(tx.sql)
}

/** False when there is none. */
export const deletePredefined = async (tx: Tx, id: string): Promise<boolean> => {
  const { numAffectedRows } =
    await sql`delete from predefined_messages where tenant_id = ${tx.tenantId} and id = ${id}`.execute(tx.sql)
  return numAffectedRows === 1n
}

export type Order = readonly { id: string; messageIds: readonly string[] }[]

export const saveOrder = async (tx: Tx, order: Order): Promise<void> => {
  const messages = order.flatMap(({ id, messageIds }) => messageIds.map((message, at) => ({ id, message, at })))
  await sql`
    update predefined_categories c set position = o.n
    from unnest(${order.map(({ id }) => id)}::uuid[]) with ordinality as o (id, n)
    where c.tenant_id = ${tx.tenantId} and c.id = o.id`.execute(tx.sql)
  await sql`
    update predefined_messages m set position = o.at, category_id = o.category, revision = m.revision + 1
    from unnest(${messages.map((one) => one.message)}::uuid[], ${messages.map((one) => one.id)}::uuid[],
      ${messages.map((one) => one.at)}::int[]) as o (id, category, at)
    where m.tenant_id = ${tx.tenantId} and m.id = o.id and (m.position, m.category_id) is distinct from (o.at, o.category)`.execute(
    tx.sql,
  )
}
