import type { Bot, MenuStyle } from '@centralino/domain/bot/menu.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

type Row = {
  number_id: string
  greeting: string
  style: MenuStyle | null
  list_title: string
  again: string
  times: number
  wait_seconds: number
  otherwise_id: string | null
  answers: { title: string; skillsetId: string }[] | null
}

/** What these numbers say and ask first, by number. A menu whose skillsets are all gone is none. */
export const findBots = async (tx: Tx, numberIds: readonly string[]): Promise<Map<string, Bot>> => {
  if (numberIds.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select b.number_id, b.greeting, b.style, b.list_title, b.again, b.times, b.wait_seconds, b.otherwise_id,
      (select json_agg(json_build_object('title', a.title, 'skillsetId', a.skillset_id) order by a.position)
        from bot_answers a where a.tenant_id = b.tenant_id and a.number_id = b.number_id) as answers
    from bots b where b.tenant_id = ${tx.tenantId} and b.number_id = any(${numberIds}::uuid[])`.execute(tx.sql)
  return new Map(rows.map((row) => [row.number_id, botOf(row)]))
}

const botOf = ({ greeting, style, answers, ...row }: Row): Bot => ({
  greeting,
  menu:
    style === null || answers === null
      ? null
      : {
          style,
          answers,
          listTitle: row.list_title,
          again: row.again,
          times: row.times,
          waitSeconds: row.wait_seconds,
          otherwise: row.otherwise_id,
        },
})

export const deleteBot = async (tx: Tx, numberId: string): Promise<void> => {
  await tx.sql.deleteFrom('bots').where('tenant_id', '=', tx.tenantId).where('number_id', '=', numberId).execute()
}

/** Stores what a number says and asks first; there is none yet. */
export const insertBot = async (tx: Tx, numberId: string, { greeting, menu }: Bot): Promise<void> => {
  const key = { tenant_id: tx.tenantId, number_id: numberId }
  const asks = menu && {
    style: menu.style,
    list_title: menu.listTitle,
    again: menu.again,
    times: menu.times,
    wait_seconds: menu.waitSeconds,
    otherwise_id: menu.otherwise,
  }
  await tx.sql
    .insertInto('bots')
    .values({ ...key, greeting, ...asks })
    .execute()
  if (menu === null) return
  const answers = menu.answers.map(({ title, skillsetId }, position) => ({ title, skillset_id: skillsetId, position }))
  await tx.sql
    .insertInto('bot_answers')
    .values(answers.map((answer) => ({ ...key, ...answer })))
    .execute()
}
