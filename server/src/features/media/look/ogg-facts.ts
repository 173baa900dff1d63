import { readPart } from './read-part.ts'

export type OggFacts = { opus: boolean; channels: number; seconds: number | null }

const OPUS_RATE = 48_000

/** Of an Ogg file: whether Opus is inside, how many channels, how long. */
export const oggFacts = async (path: string): Promise<OggFacts> => {
  const head = await readPart(path, 0, 512)
  const at = head.indexOf('OpusHead')
  if (at < 0 || at + 12 > head.length) return { opus: false, channels: 0, seconds: null }
  const preSkip = head.readUInt16LE(at + 10)
  // Each page says how many samples were heard at its end; a page is 64 KB at most.
  const tail = await readPart(path, -66_000, 66_000)
  const last = tail.lastIndexOf('OggS')
  const samples = last < 0 || last + 14 > tail.length ? null : Number(tail.readBigInt64LE(last + 6)) - preSkip
  const seconds = samples === null || samples <= 0 ? null : Math.round((samples / OPUS_RATE) * 100) / 100
  return { opus: true, channels: head[at + 9] ?? 0, seconds }
}
