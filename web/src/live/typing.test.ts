import { expect, test } from 'vitest'
import { createTyping } from './typing.ts'

test('tells at most every 20 seconds per conversation, and anew after a message', () => {
  let now = 0
  const told: string[] = []
  const typing = createTyping(
    (id) => {
      told.push(id)
      return true
    },
    () => now,
  )
  typing.type('c1')
  now = 19_999
  typing.type('c1')
  typing.type('c2')
  expect(told).toEqual(['c1', 'c2'])
  now = 20_000
  typing.type('c1')
  typing.sent('c1')
  typing.type('c1')
  expect(told).toEqual(['c1', 'c2', 'c1', 'c1'])
})

test('what could not be told is told with the next key', () => {
  let isOn = false
  let told = 0
  const typing = createTyping(() => {
    told += 1
    return isOn
  })
  typing.type('c1')
  isOn = true
  typing.type('c1')
  typing.type('c1')
  expect(told).toBe(2)
})
