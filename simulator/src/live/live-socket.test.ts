import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { applyLive, emptyState, type State, threadKey } from '../phones/state.ts'
import { startWorld, support } from '../testing/simulator-world.ts'
import type { LiveMessage } from './live-message.ts'

/** A page without a screen: what it hears goes through the page's own reducer. */
async function listen(baseUrl: string) {
  const socket = new WebSocket(`${baseUrl.replace('http', 'ws')}/live`)
  let state: State = emptyState
  socket.on('message', (data) => {
    state = applyLive(state, JSON.parse(String(data)) as LiveMessage)
  })
  await new Promise((resolve, reject) => {
    socket.once('message', resolve)
    socket.once('error', reject)
  })
  return { socket, state: () => state }
}

test('what a page was told bit by bit is what a page hears that comes anew', async () => {
  const { baseUrl, control, receiver, send, graph } = await startWorld()
  const early = await listen(baseUrl)
  const id = await control.say('marco', 'Salve')
  await send({ to: '393401182290', type: 'text', text: { body: 'Buongiorno' }, context: { message_id: id } })
  await graph('POST', `${support}/messages`, {
    messaging_product: 'whatsapp',
    status: 'read',
    message_id: id,
    typing_indicator: { type: 'text' },
  })
  await control.changeCustomer('marco', { name: 'Marco T.' })
  await control.addCustomer({ kind: 'username' })
  await control.setFaults({ delay: { on: true, value: 200 } })
  await receiver.until(() => receiver.statuses().length === 3)
  await control.settled()
  const late = await listen(baseUrl)
  const end = Date.now() + 3000
  while (JSON.stringify(early.state()) !== JSON.stringify(late.state()) && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20))
  expect(early.state()).toEqual(late.state())
  const thread = late.state().threads[threadKey(support, 'marco')]
  expect(thread?.messages).toMatchObject([
    { acknowledged: true, read: true },
    { status: 'read', quotedId: id },
  ])
  expect(late.state().counts).toEqual({ messagesIn: 1, messagesOut: 1, lost: 0 })
  early.socket.close()
  late.socket.close()
})

test('a reset reaches the page; load runs do not', async () => {
  const { baseUrl, control } = await startWorld()
  const page = await listen(baseUrl)
  await control.startLoad({ rate: 500, seconds: 0.2, customers: 10 })
  await control.settled()
  const end = Date.now() + 3000
  while (page.state().counts.messagesIn < 100 && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20))
  expect(page.state().counts.messagesIn).toBe(100)
  expect(page.state().threads).toEqual({})
  await control.addCustomer({ name: 'Somebody' })
  await control.reset()
  while (page.state().counts.messagesIn > 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(page.state().world.customers).toHaveLength(5)
  page.socket.close()
})

test('a page of another site hears nothing', async () => {
  const { baseUrl } = await startWorld()
  const socket = new WebSocket(`${baseUrl.replace('http', 'ws')}/live`, { origin: 'https://evil.example' })
  await expect(new Promise((_, reject) => socket.once('error', reject))).rejects.toThrow('403')
})
