import { expect, it } from 'vitest'
import { pace } from './pace.ts'

it('everything is sent once, in order, and not before it is due', async () => {
  const startedAt = performance.now()
  const sent: { index: number; at: number }[] = []
  await pace({
    perSecond: 500,
    count: 60,
    send: (index) => void sent.push({ index, at: performance.now() - startedAt }),
  })
  expect(sent.map(({ index }) => index)).toEqual(Array.from({ length: 60 }, (_, index) => index))
  for (const { index, at } of sent) expect(at).toBeGreaterThanOrEqual(index * 2 - 1)
})
