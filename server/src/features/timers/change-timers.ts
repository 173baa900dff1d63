import type { Timer as RuleTimer } from '@centralino/domain/transfer/timers.ts'
import type { Tx } from '../../platform/tx.ts'
import { replaceTimers, type TimerChange, type TimerKind, timerKinds, upsertTimers } from './store.ts'

/** Sets timers of one kind (`dueAt` in milliseconds), or moves them; from the commit on somebody looks after them. */
export const setTimers = async (
  tx: Tx,
  kind: TimerKind,
  subjectIds: readonly string[],
  dueAt: number,
): Promise<void> => {
  if (subjectIds.length === 0) return
  await upsertTimers(tx, kind, subjectIds, dueAt)
  tx.wake('timers')
}

/** Gives a conversation the timers that its rules want. */
export const changeTimers = async (
  tx: Tx,
  conversationId: string,
  set: readonly RuleTimer[],
  clear: readonly TimerKind[],
): Promise<void> => {
  await changeManyTimers(tx, [{ subjectId: conversationId, set, clear }])
}

/** The same for many at once. */
export const changeManyTimers = async (tx: Tx, changes: readonly TimerChange[]): Promise<void> => {
  if (changes.length === 0) return
  await replaceTimers(tx, changes)
  if (changes.some(({ set }) => set.length > 0)) tx.wake('timers')
}

/** Nothing is due for this conversation or user any more. */
export const dropTimers = (tx: Tx, subjectId: string): Promise<void> =>
  replaceTimers(tx, [{ subjectId, set: [], clear: timerKinds }])
