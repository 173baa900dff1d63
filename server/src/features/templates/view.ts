import type { Template } from '@centralino/contract/templates.ts'
import { type Actor, seesWholeTenant } from '@centralino/domain/access/can.ts'
import { obstacleOf } from '@centralino/domain/template/obstacle.ts'
import type { Template as Rule } from '@centralino/domain/template/template.ts'
import type { TemplateRow } from './store.ts'

/** What the rules read of a row. */
export const ruleOf = (row: TemplateRow): Rule => ({
  status: row.status,
  category: row.category,
  parameterFormat: row.parameter_format,
  components: row.components,
})

/** Why this actor cannot send it. Those who answer for the whole tenant need nobody's leave; null is System. */
export const obstacleFor = (row: TemplateRow, actor: Actor | null) =>
  obstacleOf(ruleOf(row), row.agents_may_send || actor === null || seesWholeTenant(actor))

export const templateView = (row: TemplateRow, actor: Actor): Template => ({
  id: row.id,
  name: row.name,
  language: row.language,
  category: row.category,
  status: row.status,
  parameterFormat: row.parameter_format,
  components: row.components,
  quality: row.quality,
  reason: row.reason,
  agentsMaySend: row.agents_may_send,
  obstacle: obstacleFor(row, actor),
  numberIds: row.number_ids,
})
