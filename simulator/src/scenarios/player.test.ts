import { expect, test } from 'vitest'
import { startWorld } from '../testing/simulator-world.ts'
import { scenarioLibrary } from './library.ts'
import { readScenario } from './scenario.ts'

test('every scenario of the library can be played: nobody unknown, nothing outside its time', () => {
  const library = scenarioLibrary()
  expect(library.length).toBeGreaterThanOrEqual(3)
  for (const { beats, bars, length } of library) {
    const messages = beats.filter(({ kind }) => kind === 'message').length
    expect(bars.reduce((sum, bar) => sum + bar, 0)).toBe(messages)
    expect(beats.every(({ at }, index) => at >= (beats[index - 1]?.at ?? 0) && at <= length)).toBe(true)
  }
})

test('a scenario with a stranger, or with a message after its end, is refused', () => {
  const day = { name: { en: 'a', it: 'b' }, from: '9:00', to: '10:00', people: { anna: { name: 'Anna' } } }
  expect(() => readScenario('x', { ...day, talks: [{ who: 'bea', at: '9:10', lines: [[0, 'Ciao']] }] })).toThrow(
    'nobody is called bea',
  )
  expect(() => readScenario('x', { ...day, talks: [{ who: 'anna', at: '9:59', lines: [[2, 'Ciao']] }] })).toThrow(
    'outside',
  )
})

test('playing writes messages as its people; a pause holds it, a seek skips', async () => {
  const { baseUrl, control, receiver } = await startWorld()
  const order = async (wanted: object) =>
    (await (
      await fetch(`${baseUrl}/control/v1/scenario`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(wanted),
      })
    ).json()) as { playing: boolean; position: number; length: number }
  await order({ id: 'names-of-the-world', speed: 60, playing: true })
  await receiver.until(() => receiver.messages().length >= 3)
  const held = await order({ playing: false })
  expect(held.playing).toBe(false)
  await control.settled()
  const sent = receiver.messages().length
  expect(receiver.messages()[0]).toMatchObject({ text: { body: 'こんにちは。ランプの保証について教えてください。' } })
  expect((await control.customers()).some(({ name, phone }) => name === '山本 空' && phone === null)).toBe(true)
  const skipped = await order({ position: held.length, playing: true })
  expect(skipped.position).toBeLessThanOrEqual(held.length)
  await order({ playing: false })
  expect(receiver.messages().length - sent).toBeLessThan(3)
})
