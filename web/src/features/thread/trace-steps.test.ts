import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { at, messageOf } from '../../live/testing/samples.ts'
import en from '../../locales/en/console.json'
import { traceSteps } from './trace-steps.ts'

beforeAll(() => i18next.init({ lng: 'en', resources: { en: { console: en } }, defaultNS: 'console' }))

const where = { locale: 'en-GB', timeZone: 'UTC' } as const
const ours = { direction: 'out', author: { kind: 'user', id: 'anna', name: 'Anna' } } as const
const stepsOf = (over: Partial<Parameters<typeof traceSteps>[0]>, reads: Parameters<typeof traceSteps>[1] = []) =>
  traceSteps(messageOf(1, over), reads, i18next.t, where).map(({ word, time, done }) => [word, done, time])
const clock = expect.stringMatching(/^\d\d:\d\d:\d\d$/)

describe('the trace of a message', () => {
  test('what waits is open step by step', () => {
    expect(stepsOf({ ...ours, status: 'queued' })).toEqual([
      ['Sent by Anna', false, 'not yet'],
      ['Delivered', false, 'not yet'],
      ['Read by the customer', false, 'not yet'],
    ])
  })

  test('a later step proves the earlier ones; a time that nobody told is not invented', () => {
    expect(stepsOf({ ...ours, status: 'read', readAt: at(9) })).toEqual([
      ['Sent by Anna', true, ''],
      ['Delivered', true, ''],
      ['Read by the customer', true, clock],
    ])
    expect(stepsOf({ ...ours, status: 'delivered', acceptedAt: at(1) })).toEqual([
      ['Sent by Anna', true, clock],
      ['Delivered', true, ''],
      ['Read by the customer', false, 'not yet'],
    ])
    expect(stepsOf({ ...ours, status: 'played', playedAt: at(9) }).at(-2)).toEqual(['Read by the customer', true, ''])
  })

  test('what failed is not awaited any more', () => {
    expect(stepsOf({ ...ours, status: 'failed', failedAt: at(3) })).toEqual([
      ['Sent by Anna', false, ''],
      ['Failed', true, clock],
    ])
  })

  test('the customer’s message names each reader once, from the first mark that covers it', () => {
    const system = { kind: 'system', id: null, name: '' } as const
    const anna = { kind: 'user', id: 'anna', name: 'Anna' } as const
    const mark = (reader: typeof system | typeof anna, upToSeq: number) => ({ reader, upToSeq, at: at(upToSeq) })
    const words = stepsOf({}, [mark(system, 1), mark(anna, 0), mark(anna, 1), mark(anna, 2)]).map(([word]) => word)
    expect(words).toEqual(['Sent', 'Delivered', 'Read by System', 'Read by Anna'])
  })
})
