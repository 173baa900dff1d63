import { contentAddress } from '@centralino/contract/file-address.ts'
import { useEffect, useState } from 'react'

export const BARS = 38

const known = new Map<string, readonly number[] | null>()
/** Longer ones would take the browser too long to read. */
const LARGEST = 2_000_000

/** How loud a recording is over its length, in equal steps: what is known of it, or measured here once it is seen. */
export function useLoudness(file: { id: string; size: number | null; waveform: readonly number[] | null }) {
  const { id, size, waveform } = file
  const [measured, setMeasured] = useState(() => known.get(id) ?? null)
  useEffect(() => {
    if (waveform || known.has(id) || (size ?? 0) > LARGEST) return
    let isGone = false
    known.set(id, null)
    measure(id)
      .then((bars) => {
        known.set(id, bars)
        if (!isGone) setMeasured(bars)
      })
      .catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [id, size, waveform])
  return waveform ? inSteps(waveform, BARS) : measured
}

async function measure(id: string): Promise<readonly number[]> {
  const answer = await fetch(contentAddress(id))
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
  const context = new OfflineAudioContext(1, 1, 16_000)
  const samples = (await context.decodeAudioData(await answer.arrayBuffer())).getChannelData(0)
  const step = Math.max(1, Math.floor(samples.length / BARS))
  const loud = Array.from({ length: BARS }, (_, bar) => {
    let sum = 0
    for (let at = bar * step; at < (bar + 1) * step; at += 4) sum += (samples[at] ?? 0) ** 2
    return Math.sqrt(sum / (step / 4))
  })
  const most = Math.max(...loud, 0.001)
  return loud.map((one) => Math.round((one / most) * 100))
}

/** The same curve in another number of steps. */
export function inSteps(values: readonly number[], count: number): readonly number[] {
  if (values.length === 0) return []
  return Array.from({ length: count }, (_, step) => {
    const from = Math.floor((step * values.length) / count)
    const to = Math.max(from + 1, Math.floor(((step + 1) * values.length) / count))
    return Math.max(...values.slice(from, to))
  })
}
