import { useEffect, useRef } from 'react'
import { observable } from '../../lib/observable.ts'
import { type CommandId, commandIds } from './catalog.ts'

/** What can be done here and now. A handler that answers `false` leaves its key to the browser. */
export type Runs = Partial<Record<CommandId, (() => unknown) | undefined>>

type Source = { current: Runs }

const sources = observable<readonly Source[]>([])

/** A part of the page lends its commands as long as it is there. The last to come is asked first. */
export function useCommands(runs: Runs) {
  const latest = useRef(runs)
  useEffect(() => {
    latest.current = runs
  })
  useEffect(() => {
    sources.set([latest, ...sources.get()])
    return () => sources.set(sources.get().filter((source) => source !== latest))
  }, [])
}

/** What runs this command now; undefined: nothing on this page can. */
export function runOf(id: CommandId): (() => unknown) | undefined {
  for (const { current } of sources.get()) if (current[id]) return current[id]
  return undefined
}

export const availableCommands = (): CommandId[] => commandIds.filter((id) => runOf(id) !== undefined)
