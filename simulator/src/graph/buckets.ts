/** Token buckets: how WhatsApp counts messages per number and per pair. */
export type Buckets = {
  /** Takes one token. False: nothing left. */
  take(key: string, size: number, perSecond: number, now: number): boolean
  clear(): void
}

export function createBuckets(): Buckets {
  const buckets = new Map<string, { tokens: number; at: number }>()
  return {
    take(key, size, perSecond, now) {
      const bucket = buckets.get(key) ?? { tokens: size, at: now }
      const tokens = Math.min(size, bucket.tokens + ((now - bucket.at) / 1000) * perSecond)
      const granted = tokens >= 1
      buckets.set(key, { tokens: granted ? tokens - 1 : tokens, at: now })
      return granted
    },
    clear: () => buckets.clear(),
  }
}
