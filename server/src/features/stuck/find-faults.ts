import type { RoutingSettings } from '@centralino/contract/routing.ts'
import { type Fault, faultsOf, type StuckFacts, type TimerRow } from '@centralino/domain/transfer/stuck.ts'
import type { Tx } from '../../platform/tx.ts'
import { conditionOf, settingsOf } from '../conversations/read-condition.ts'
import { lateMessages } from '../messages/find-late.ts'
import { couldBeAssigned } from '../routing/could-be-assigned.ts'
import { getRoutingSettings } from '../settings/get-routing-settings.ts'
import { type Candidate, findCandidates, findOverdue, openCandidates } from './store.ts'

/** A conversation that is outside of its expected time, and why; the oldest fault first. */
export type Found = { id: string; since: number; faults: readonly Fault[] }

/** Every conversation of the tenant that is outside of its expected time, longest first. */
export const findFaults = async (tx: Tx): Promise<Found[]> => {
  const around = { assignable: await couldBeAssigned(tx), late: await lateMessages(tx, null) }
  const settings = await getRoutingSettings(tx)
  const found: Found[] = []
  const take = (rows: readonly Candidate[]): void => {
    for (const row of rows) {
      const faults = judge(tx, row, around, settings)
      if (faults.length > 0) found.push({ id: row.id, since: faults[0]?.since ?? tx.now, faults })
    }
  }
  for await (const rows of openCandidates(tx, [...around.assignable.keys(), ...around.late.keys()])) take(rows)
  // Of a closed one only what is left over counts: a timer that nobody asks, a message that does not go out.
  take(await findCandidates(tx, [...(await findOverdue(tx)), ...around.late.keys()], true))
  return found.sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1))
}

export type Around = { assignable: ReadonlyMap<string, number>; late: ReadonlyMap<string, number> }

const judge = (tx: Tx, row: Candidate, around: Around, settings: RoutingSettings): Fault[] =>
  faultsOf(conditionOf(row), factsOf(row, around), settingsOf(row, settings), tx.now).sort((a, b) => a.since - b.since)

/** What is known around a conversation. */
export const factsOf = (row: Candidate, { assignable, late }: Around): StuckFacts => ({
  timers: Object.entries(row.timers).map(([kind, dueAt]) => ({ kind: kind as TimerRow['kind'], dueAt: Number(dueAt) })),
  assignableSince: assignable.get(row.id) ?? null,
  ownerGoneSince: row.owner_gone_since?.getTime() ?? null,
  messageSince: late.get(row.id) ?? null,
})
