import { expect, test } from 'vitest'
import { takeTurns } from './take-turns.ts'

test('at most two work at once, everybody gets a turn in order, and a failure gives its place on', async () => {
  const inTurn = takeTurns(2)
  const started: number[] = []
  let running = 0
  let most = 0
  const work = (n: number) =>
    inTurn(async () => {
      started.push(n)
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, n % 3))
      running--
      if (n % 4 === 0) throw new Error(`work ${n}`)
      return n
    })
  const numbers = Array.from({ length: 20 }, (_, n) => n)
  const settled = await Promise.allSettled(numbers.map(work))

  expect(most).toBe(2)
  expect(started).toEqual(numbers)
  expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual(
    numbers.map((n) => (n % 4 === 0 ? 'failed' : n)),
  )
})
