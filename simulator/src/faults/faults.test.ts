import { expect, test } from 'vitest'
import { startWorld, support } from '../testing/simulator-world.ts'
import { createDice } from './dice.ts'

const bodyOf = (message: Record<string, unknown>) => (message.text as { body: string }).body

test('the same seed rolls the same numbers, and one purpose does not disturb another', () => {
  const one = createDice(7)
  const two = createDice(7)
  const rolls = Array.from({ length: 50 }, () => one('duplicate'))
  const mixed = Array.from({ length: 50 }, () => {
    two('reorder')
    return two('duplicate')
  })
  expect(mixed).toEqual(rolls)
  expect(createDice(8)('duplicate')).not.toBe(rolls[0])
  expect(rolls.every((roll) => roll >= 0 && roll < 1)).toBe(true)
})

test('T12 duplicate: the same bytes arrive twice and the book counts both', async () => {
  const { control, receiver } = await startWorld()
  await control.setFaults({ duplicate: { on: true, value: 100 } })
  const id = await control.say('marco', 'Una volta')
  await receiver.until(() => receiver.received.length === 2)
  expect(receiver.received[1]?.raw).toBe(receiver.received[0]?.raw)
  expect(receiver.received.every(({ signed }) => signed)).toBe(true)
  const { counts, inbound } = await control.book()
  expect(inbound).toMatchObject([{ id, attempts: 2 }])
  expect(counts.webhooks.duplicates).toBe(1)
  expect((await control.transcript('faults'))[0]?.rule.key).toBe('duplicate')
})

test('T12 reorder: a webhook lets the next one of its talk go first, and one alone is only late', async () => {
  const { control, receiver } = await startWorld()
  await control.setFaults({ reorder: { on: true, value: 100 } })
  await control.say('marco', 'one')
  await control.say('marco', 'two')
  await control.settled()
  expect(receiver.messages().map(bodyOf)).toEqual(['two', 'one'])
  await control.say('marco', 'alone')
  await receiver.until(() => receiver.messages().length === 3)
})

test('T12 reversed statuses: read may come before delivered', async () => {
  const { control, receiver, send } = await startWorld()
  await control.say('marco', 'Salve')
  await control.settled()
  await control.setFaults({ reorder: { on: true, value: 100 } })
  await send({ to: '393401182290', type: 'text', text: { body: 'Eccomi' } })
  await receiver.until(() => receiver.statuses().length === 3)
  expect(receiver.statuses().map(({ status }) => status)).toEqual(['delivered', 'sent', 'read'])
})

test('T12 batch: several changes come in one signed POST, nothing is left behind', async () => {
  const { control, receiver } = await startWorld()
  await control.setFaults({ batch: { on: true, value: 4 } })
  for (let count = 1; count <= 6; count += 1) await control.say('marco', `${count}`)
  await control.settled()
  expect(receiver.received.map(({ changes }) => changes.length)).toEqual([4, 2])
  expect(receiver.messages().map(bodyOf)).toEqual(['1', '2', '3', '4', '5', '6'])
})

test('T12 delay: a webhook leaves only after the time', async () => {
  const { control, receiver } = await startWorld()
  await control.setFaults({ delay: { on: true, value: 300 } })
  const started = Date.now()
  await control.say('marco', 'Piano')
  await control.settled()
  expect((receiver.received[0]?.at ?? 0) - started).toBeGreaterThanOrEqual(290)
})

test('T12 a lost answer: the caller hears nothing, the message is in the book and its statuses tell', async () => {
  const { control, receiver, send, baseUrl } = await startWorld()
  await control.say('marco', 'Salve')
  await control.setFaults({ seed: 3, lostAnswer: { on: true, value: 100 } })
  const outcomes = await Promise.all(
    ['a', 'b', 'c', 'd'].map((opaque) =>
      fetch(`${baseUrl}/graph/v26.0/${support}/messages`, {
        method: 'POST',
        headers: { Authorization: 'Bearer x', 'Content-Type': 'application/json' },
        body: JSON.stringify({
          messaging_product: 'whatsapp',
          to: '393401182290',
          type: 'text',
          text: { body: opaque },
          biz_opaque_callback_data: opaque,
        }),
        signal: AbortSignal.timeout(500),
      }).then(
        () => 'answered',
        (error: Error) => (error.name === 'TimeoutError' ? 'silence' : 'cut'),
      ),
    ),
  )
  expect(new Set(outcomes)).toEqual(new Set(['silence', 'cut']))
  await receiver.until(() => receiver.statuses().length === 12)
  const { outbound, counts } = await control.book()
  expect(outbound.map(({ opaque, answer }) => [opaque, answer]).toSorted()).toEqual(
    ['a', 'b', 'c', 'd'].map((opaque) => [opaque, 'lost']),
  )
  expect(counts.outbound.answersLost).toBe(4)
  await control.faultsOff()
  expect((await send({ to: '393401182290', type: 'text', text: { body: 'e' } })).status).toBe(200)
})

test('T12 a late answer comes after its time; 429 and 500 carry nothing out', async () => {
  const { control, send } = await startWorld()
  await control.say('marco', 'Salve')
  const message = { to: '393401182290', type: 'text', text: { body: 'Eccomi' } }
  await control.setFaults({ lateAnswer: { on: true, value: 200 } })
  const started = Date.now()
  expect((await send(message)).status).toBe(200)
  expect(Date.now() - started).toBeGreaterThanOrEqual(195)
  await control.setFaults({ lateAnswer: { on: false }, tooMany: { on: true, value: 100 } })
  expect(await send(message)).toMatchObject({ status: 400, body: { error: { code: 130429 } } })
  await control.setFaults({ tooMany: { on: false }, serverError: { on: true, value: 100 } })
  expect(await send(message)).toMatchObject({ status: 500, body: { error: { code: 131000 } } })
  const { outbound } = await control.book()
  expect(outbound).toMatchObject([{ answer: 'late' }])
})

test('a share of 20 % hits about one in five, the same ones for the same seed', async () => {
  const { control, send } = await startWorld()
  await control.setSettings({ pairRate: false, throughput: false })
  await control.say('marco', 'Salve')
  const message = { to: '393401182290', type: 'text', text: { body: 'Eccomi' } }
  const run = async () => {
    await control.setFaults({ seed: 42, serverError: { on: true, value: 20 } })
    const answers = []
    for (let count = 0; count < 60; count += 1) answers.push((await send(message)).status)
    return answers
  }
  const first = await run()
  expect(await run()).toEqual(first)
  const hits = first.filter((status) => status === 500).length
  expect(hits).toBeGreaterThan(3)
  expect(hits).toBeLessThan(25)
})
