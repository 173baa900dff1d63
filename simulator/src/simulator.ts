import { applyEvent } from './book/apply-event.ts'
import { noJournal, openJournal, replayJournal } from './book/journal.ts'
import { createLedger, type Ledger } from './book/ledger.ts'
import { folderMedia, type MediaStore, memoryMedia } from './book/media-store.ts'
import type { AttemptCounts } from './book/read-book.ts'
import { createTranscript, type Transcript } from './book/transcript.ts'
import { createDeliverer, type Deliverer } from './deliver/deliverer.ts'
import { createFaultBox, type FaultBox } from './faults/fault-box.ts'
import { type Buckets, createBuckets } from './graph/buckets.ts'
import { createHandsets, type Handsets } from './handset/handsets.ts'
import type { Business } from './world/business.ts'
import { seedCustomers } from './world/seed-customers.ts'
import { seedTemplates } from './world/seed-templates.ts'
import { createWorld, type World } from './world/world.ts'

export type SimulatorOptions = {
  businesses: Business[]
  callbackUrl: () => string
  graphUrl: () => string | null
  /** File that keeps the talk over a restart; absent: memory only. */
  journal?: string | undefined
  now?: (() => number) | undefined
  /** Webhook POSTs at the same time. */
  connections?: number | undefined
  /** How long a webhook may take, ms. */
  timeoutMs?: number | undefined
}

/** All parts of the pretend Meta, without its HTTP side. */
export type Simulator = {
  world: World
  ledger: Ledger
  faultBox: FaultBox
  transcript: Transcript
  deliverer: Deliverer
  handsets: Handsets
  media: MediaStore
  buckets: Buckets
  now: () => number
  callbackUrl: () => string
  /** Address of the Graph endpoints as others reach them, null until it is known. */
  graphUrl: () => string | null
  attempts: AttemptCounts
  /** Everything forgotten, the seeds back. */
  reset(): Promise<void>
  onReset(listener: () => void): void
  close(): Promise<void>
}

export async function createSimulator(options: SimulatorOptions): Promise<Simulator> {
  const now = options.now ?? Date.now
  const world = createWorld(options.businesses)
  if (options.journal !== undefined) await replayJournal(options.journal, (event) => applyEvent(world, event))
  const journal = options.journal === undefined ? noJournal : await openJournal(options.journal)
  const media = options.journal === undefined ? memoryMedia() : folderMedia(`${options.journal}.media`)
  const ledger = createLedger(world, journal)
  const transcript = createTranscript()
  const faultBox = createFaultBox(ledger)
  const deliverer = createDeliverer({
    ledger,
    faultBox,
    transcript,
    now,
    callbackUrl: options.callbackUrl,
    connections: options.connections ?? 64,
    timeoutMs: options.timeoutMs ?? 20_000,
  })
  const handsets = createHandsets(ledger, faultBox, now)
  const buckets = createBuckets()
  const resetListeners: (() => void)[] = []
  const attempts: AttemptCounts = { attempts: 0, answered200: 0, duplicates: 0 }

  ledger.listen((event) => {
    if ('hook' in event && event.hook !== null) deliverer.enqueue(event.hook)
    if (event.t === 'customer') handsets.attendAll(event.customer.id)
    if (event.t === 'attempt') {
      attempts.attempts += 1
      if (event.code === 200) attempts.answered200 += 1
      if (event.fault === 'duplicate') attempts.duplicates += 1
    }
    if (event.t === 'outbound') {
      const message = world.messages.get(event.message.id)
      if (message?.kind === 'outbound') handsets.attend(message)
    }
  })

  function seed(): void {
    if (world.customers.size === 0) {
      for (const customer of seedCustomers(now())) ledger.record({ t: 'customer', customer })
    }
    if (world.templates.size === 0) {
      for (const template of seedTemplates(options.businesses)) ledger.record({ t: 'template', template })
    }
  }

  seed()
  for (const hook of world.pending.values()) deliverer.enqueue(hook)
  for (const message of world.messages.values()) if (message.kind === 'outbound') handsets.attend(message)

  return {
    world,
    ledger,
    faultBox,
    transcript,
    deliverer,
    handsets,
    media,
    buckets,
    now,
    callbackUrl: options.callbackUrl,
    graphUrl: options.graphUrl,
    attempts,
    async reset() {
      handsets.clear()
      deliverer.clear()
      buckets.clear()
      transcript.clear()
      Object.assign(world, createWorld(options.businesses))
      await journal.clear()
      await media.clear()
      faultBox.reset()
      Object.assign(attempts, { attempts: 0, answered200: 0, duplicates: 0 })
      seed()
      for (const listener of resetListeners) listener()
    },
    onReset: (listener) => void resetListeners.push(listener),
    async close() {
      handsets.clear()
      await deliverer.close()
      await journal.close()
    },
  }
}
