import type { decision } from '@centralino/contract/routing.ts'
import type { Decision } from '@centralino/domain/routing/decide.ts'
import type { z } from 'zod'
import type { Tx } from '../../platform/tx.ts'
import { findDecisions, findNames } from './decision-store.ts'

/** The decisions that gave this conversation to somebody, newest first, in the words of the record. */
export const listDecisions = async (tx: Tx, conversationId: string): Promise<z.input<typeof decision>[]> => {
  const rows = await findDecisions(tx, conversationId)
  const made = rows.flatMap((row) => {
    const { assignments } = row.outcome as Decision
    const assignment = assignments.find((one) => one.conversationId === conversationId)
    return assignment ? [{ row, assignment }] : []
  })
  const names = await findNames(
    tx,
    made.flatMap(({ assignment }) => [assignment.agentId, ...assignment.passedOver.map(({ agentId }) => agentId)]),
  )
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  return made.map(({ row, assignment }) => ({
    id: row.id,
    at: row.at.toISOString(),
    rules: row.rules,
    agent: person(assignment.agentId),
    figures: assignment.reason,
    passedOver: assignment.passedOver.map(({ agentId, why }) => ({ agent: person(agentId), why })),
  }))
}
