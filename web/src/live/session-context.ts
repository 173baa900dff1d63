import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Observable } from '../lib/observable.ts'
import type { ConsoleSession } from './console-session.ts'
import type { ConsoleState } from './state.ts'

const Context = createContext<ConsoleSession | undefined>(undefined)

export const SessionProvider = Context.Provider

export function useSession(): ConsoleSession {
  const session = useContext(Context)
  if (!session) throw new Error('Outside of a session')
  return session
}

export function useObservable<Value, Part>(source: Observable<Value>, select: (value: Value) => Part): Part {
  const read = () => select(source.get())
  return useSyncExternalStore(source.subscribe, read, read)
}

/** A part of the state. The selector must give the same thing for the same state: no new objects. */
export function useConsole<Part>(select: (state: ConsoleState) => Part): Part {
  return useObservable(useSession().state, select)
}

export const useMe = () => useConsole((state) => state.desk.me)
