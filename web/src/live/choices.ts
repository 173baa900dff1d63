import type { CustomerField } from '@centralino/contract/customer-fields.ts'
import type { FeedEvent } from '@centralino/contract/feed.ts'
import type { Position } from '@centralino/contract/positions.ts'
import type { PredefinedCategory, PredefinedMessage } from '@centralino/contract/predefined.ts'
import type { Api } from '../lib/api.ts'
import { type Observable, observable } from '../lib/observable.ts'

/** Something that is fetched when it is first wanted. */
export type Fetched<Value> = { value: Value | undefined; hasFailed: boolean }

export type Predefined = { categories: readonly PredefinedCategory[]; messages: readonly PredefinedMessage[] }
export type MapTiles = { url: string; attribution: string } | null

type Asked = Pick<Api, 'listPredefined' | 'listPositions' | 'listCustomerFields' | 'getMap'>

/** What administrators prepare for agents: fetched when it is first wanted, and again when it was changed. */
export function createChoices(api: Asked) {
  const predefined = fetched<Predefined>(() => api.listPredefined())
  const positions = fetched<readonly Position[]>(async () => (await api.listPositions()).items)
  const customerFields = fetched<readonly CustomerField[]>(async () => (await api.listCustomerFields()).items)
  const map = fetched<{ tiles: MapTiles }>(() => api.getMap())
  return {
    predefined,
    positions,
    customerFields,
    map,
    take(event: FeedEvent) {
      if (event.type === 'choices') ({ predefined, positions, customer_fields: customerFields })[event.of].again()
    },
    /** The feed may have lost something meanwhile. */
    connected() {
      for (const one of [predefined, positions, customerFields]) one.again()
    },
  }
}

export type FetchedOnce<Value> = Observable<Fetched<Value>> & {
  /** Fetches it unless it is here or under way. */
  load(): void
  /** Fetches it anew if somebody wanted it once. */
  again(): void
}

function fetched<Value>(fetchIt: () => Promise<Value>): FetchedOnce<Value> {
  const state = observable<Fetched<Value>>({ value: undefined, hasFailed: false })
  let asked = 0
  const ask = async () => {
    asked += 1
    const own = asked
    try {
      const value = await fetchIt()
      if (own === asked) state.set({ value, hasFailed: false })
    } catch {
      if (own === asked) state.set({ value: state.get().value, hasFailed: true })
    }
  }
  return {
    ...state,
    load: () => void ((asked === 0 || state.get().hasFailed) && ask()),
    again: () => void (asked > 0 && ask()),
  }
}
