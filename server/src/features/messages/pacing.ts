import { pairRate, throughputPerSecond } from '@centralino/cloud-api/limits.ts'

type Bucket = { tokens: number; at: number; heldUntil: number }
type Rate = { burst: number; perMs: number }

const numberRate: Rate = { burst: throughputPerSecond.standard, perMs: throughputPerSecond.standard / 1000 }
const customerRate: Rate = { burst: pairRate.burst, perMs: 1 / (pairRate.seconds * 1000) }

/** A number that used up its rate goes on with this many messages at a time, not one by one. */
const refill = 8
const keptPairs = 20_000

type Message = { number_id: string; recipient: string }

/** When the message may go; `scope` says who is held until then. */
export type Admission = { now: true } | { now: false; until: number; scope: 'number' | 'recipient' }

export type Pacing = {
  /** Takes a place for a message, or says until when there is none. */
  admit(message: Message): Admission
  /** Numbers that have to wait now. */
  heldNumbers(): string[]
  /** When the next of them may go on, in milliseconds. */
  nextRelease(): number | null
  /** WhatsApp asked for a pause. */
  hold(scope: 'number' | 'recipient', message: Message, until: number): void
}

/** Keeps to WhatsApp's rates: per number, and per number and customer. Whoever is over waits; nothing is dropped. */
export const createPacing = (now: () => number): Pacing => {
  const numbers = new Map<string, Bucket>()
  const pairs = new Map<string, Bucket>()

  const bucketOf = (buckets: Map<string, Bucket>, key: string, rate: Rate): Bucket => {
    const at = now()
    const held = buckets.get(key)
    const bucket = held ?? { tokens: rate.burst, at, heldUntil: 0 }
    bucket.tokens = Math.min(rate.burst, bucket.tokens + Math.max(0, at - bucket.at) * rate.perMs)
    bucket.at = at
    if (!held) buckets.set(key, bucket)
    return bucket
  }
  const numberOf = (id: string) => bucketOf(numbers, id, numberRate)
  const pairOf = (message: Message) => bucketOf(pairs, `${message.number_id} ${message.recipient}`, customerRate)

  /** Forgets customers who have not been written to for so long that their bucket is full again. */
  const forget = (): void => {
    const full = now() - pairRate.burst * pairRate.seconds * 1000
    for (const [key, { at, heldUntil }] of pairs) if (at <= full && heldUntil <= now()) pairs.delete(key)
  }

  return {
    admit(message) {
      const at = now()
      const number = numberOf(message.number_id)
      if (number.heldUntil > at) return { now: false, until: number.heldUntil, scope: 'number' }
      if (number.tokens < 1) {
        number.heldUntil = at + Math.ceil((refill - number.tokens) / numberRate.perMs)
        return { now: false, until: number.heldUntil, scope: 'number' }
      }
      if (pairs.size >= keptPairs) forget()
      const pair = pairOf(message)
      if (pair.heldUntil > at) return { now: false, until: pair.heldUntil, scope: 'recipient' }
      if (pair.tokens < 1)
        return { now: false, until: at + Math.ceil((1 - pair.tokens) / customerRate.perMs), scope: 'recipient' }
      number.tokens -= 1
      pair.tokens -= 1
      return { now: true }
    },
    heldNumbers: () => [...numbers].filter(([, { heldUntil }]) => heldUntil > now()).map(([id]) => id),
    nextRelease() {
      const releases = [...numbers.values()].map(({ heldUntil }) => heldUntil).filter((until) => until > now())
      return releases.length > 0 ? Math.min(...releases) : null
    },
    hold(scope, message, until) {
      const bucket = scope === 'number' ? numberOf(message.number_id) : pairOf(message)
      bucket.heldUntil = Math.max(bucket.heldUntil, until)
    },
  }
}
