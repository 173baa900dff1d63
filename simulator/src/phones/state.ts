import type { TranscriptEntry } from '../book/transcript.ts'
import type { CustomerView, MessageView, ThreadView, WorldView } from '../control/views.ts'
import type { LiveCounts, LiveMessage } from '../live/live-message.ts'
import type { PlayerState } from '../scenarios/player.ts'

export type State = {
  /** `lost`: the simulator does not answer; what is shown may be old. */
  connection: 'waiting' | 'live' | 'lost'
  world: WorldView
  /** By `number:customer`. */
  threads: Record<string, ThreadView>
  transcript: TranscriptEntry[]
  counts: LiveCounts
  /** Null until the first hello. */
  scenario: PlayerState | null
}

export const emptyState: State = {
  connection: 'waiting',
  world: { businesses: [], customers: [], faults: {} as WorldView['faults'], settings: {} as WorldView['settings'] },
  threads: {},
  transcript: [],
  counts: { messagesIn: 0, messagesOut: 0, lost: 0 },
  scenario: null,
}

const transcriptLength = 300

export function threadKey(numberId: string, customerId: string): string {
  return `${numberId}:${customerId}`
}

/** The page's state after one message of the live connection; never changes what it is given. */
export function applyLive(state: State, message: LiveMessage): State {
  switch (message.t) {
    case 'hello': {
      const threads = message.threads.map((thread) => [threadKey(thread.numberId, thread.customerId), thread] as const)
      const { world, transcript, counts, scenario } = message
      return { connection: 'live', world, threads: Object.fromEntries(threads), transcript, counts, scenario }
    }
    case 'customer':
      return { ...state, world: { ...state.world, customers: upsert(state.world.customers, message.customer) } }
    case 'customer-gone': {
      const customers = state.world.customers.filter(({ id }) => id !== message.id)
      return { ...state, world: { ...state.world, customers } }
    }
    case 'message':
      return applyMessage(state, message)
    case 'read':
      return applyRead(state, message)
    case 'faults':
      return { ...state, world: { ...state.world, faults: message.faults } }
    case 'transcript': {
      // What was waiting to be told when the page came is in its hello already.
      const newest = state.transcript[0]?.id ?? 0
      const entries = message.entries.filter(({ id }) => id > newest).toReversed()
      return { ...state, transcript: [...entries, ...state.transcript].slice(0, transcriptLength) }
    }
    case 'scenario':
      return { ...state, scenario: message.scenario }
    case 'counts':
      return { ...state, counts: message.counts }
  }
}

function upsert<T extends { id: string }>(list: T[], item: T): T[] {
  const index = list.findIndex(({ id }) => id === item.id)
  return index === -1 ? [...list, item] : list.with(index, item)
}

function applyMessage(
  state: State,
  { message, windowEnd, typingUntil }: Extract<LiveMessage, { t: 'message' }>,
): State {
  const { customerId, numberId } = message
  if (customerId === null) return state
  const key = threadKey(numberId, customerId)
  const before = state.threads[key]?.messages ?? []
  // Most messages are new or among the newest: look from the end.
  const index = before.findLastIndex(({ id }) => id === message.id)
  const messages = index === -1 ? [...before, message] : before.with(index, message)
  return { ...state, threads: { ...state.threads, [key]: { numberId, customerId, windowEnd, typingUntil, messages } } }
}

function applyRead(
  state: State,
  { numberId, customerId, at, typingUntil }: Extract<LiveMessage, { t: 'read' }>,
): State {
  const key = threadKey(numberId, customerId)
  const thread = state.threads[key]
  if (thread === undefined) return state
  const messages = thread.messages.map((message: MessageView) =>
    message.kind === 'inbound' && message.at <= at && !message.read ? { ...message, read: true } : message,
  )
  return { ...state, threads: { ...state.threads, [key]: { ...thread, messages, typingUntil } } }
}

export function customerOf(state: State, id: string): CustomerView | undefined {
  return state.world.customers.find((customer) => customer.id === id)
}
