import type { Outgoing } from '@centralino/contract/outgoing.ts'
import { faultsOf, type ShownTemplate, show } from '@centralino/domain/template/filled.ts'
import { headerFaultOf } from '@centralino/domain/template/header.ts'
import { parametersOf, valuesOf } from '@centralino/domain/template/parameters.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { holdHeader } from './hold-header.ts'
import { findTemplate } from './store.ts'
import { obstacleFor, ruleOf } from './view.ts'

type Said = Extract<Outgoing, { type: 'template' }>['template']

export type FilledTemplate = {
  /** As WhatsApp takes it. */
  request: Said
  /** As the customer sees it. */
  shown: ShownTemplate
  category: string
  /** The file that is its title; null: none is. */
  fileId: string | null
}

/** A template with what somebody filled in; refuses what this actor may not send, or WhatsApp would not take. */
export const fillTemplate = async (tx: Tx, numberId: string, said: Said): Promise<FilledTemplate> => {
  const { name, language } = said
  const row = await findTemplate(tx, numberId, name, language.code)
  if (!row) throw new Refusal('unknown_template')
  const why = obstacleFor(row, tx.actor)
  if (why) throw new Refusal('template_not_sendable', { why })
  const template = ruleOf(row)
  const read = valuesOf(template, said.components ?? [])
  if (!read) throw new Refusal('template_incomplete', { field: null, why: 'unknown' })
  const { values } = read
  const lack = headerFaultOf(template, read.header)
  if (lack) throw new Refusal('template_incomplete', { field: { part: 'header', name: null, button: null }, why: lack })
  const [fault] = faultsOf(template, values)
  if (fault) {
    const { part, name: field, button } = fault.field
    throw new Refusal('template_incomplete', { field: { part, name: field, button }, why: fault.why })
  }
  const header = await holdHeader(tx, read.header)
  const components = parametersOf(template, values, header)
  return {
    request: { name, language: { code: language.code }, ...(components.length > 0 ? { components } : {}) },
    shown: show(template, values, header),
    category: row.category,
    fileId: header && header.kind !== 'location' ? header.id : null,
  }
}
