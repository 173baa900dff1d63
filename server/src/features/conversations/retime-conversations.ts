import { type TimerKind, timersOf } from '@centralino/domain/transfer/timers.ts'
import type { Tx } from '../../platform/tx.ts'
import { getRoutingSettings } from '../settings/get-routing-settings.ts'
import { changeManyTimers } from '../timers/change-timers.ts'
import { conditionOf, settingsOf } from './read-condition.ts'
import { findConversations, lockSilent, lockSuspended } from './store.ts'

/** So many at a time: a number may have thousands that nobody has answered. */
const batch = 500

/** A number allows silence for longer than before, or less long: its open conversations are timed anew. */
export const retimeSilence = async (tx: Tx, numberId: string): Promise<void> =>
  retime(tx, await lockSilent(tx, numberId), ['silence', 'last_call', 'auto_close'])

/** Agents may stay away for longer than before, or less long: what they left open is timed anew. */
export const retimeReturns = async (tx: Tx): Promise<void> => retime(tx, await lockSuspended(tx), ['return'])

const retime = async (tx: Tx, ids: readonly string[], kinds: readonly TimerKind[]): Promise<void> => {
  if (ids.length === 0) return
  const settings = await getRoutingSettings(tx)
  for (let from = 0; from < ids.length; from += batch) {
    const rows = await findConversations(tx, ids.slice(from, from + batch))
    const changes = rows.map((row) => {
      const timers = timersOf(conditionOf(row), settingsOf(row, settings))
      const set = timers.filter(({ kind }) => kinds.includes(kind))
      return { subjectId: row.id, set, clear: kinds.filter((kind) => set.every((timer) => timer.kind !== kind)) }
    })
    await changeManyTimers(tx, changes)
  }
}
