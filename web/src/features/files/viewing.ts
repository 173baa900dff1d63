import { observable } from '../../lib/observable.ts'

type Viewed = { conversation: string; fileId: string }

/** The file that is looked at; it outlives its message being scrolled away. */
export const viewing = observable<Viewed | undefined>(undefined)

export const view = (file: Viewed | undefined) => viewing.set(file)
