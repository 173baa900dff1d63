import swagger from '@fastify/swagger'
import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { controlClient } from './control-client.ts'
import { simulatorPlugin } from './simulator-plugin.ts'
import { startReceiver } from './testing/receiver.ts'
import { startWorld } from './testing/simulator-world.ts'

test('mounted in a product it keeps to itself: own bodies, own document, nothing of it in the product’s', async () => {
  const receiver = await startReceiver()
  const product = Fastify()
  onTestFinished(async () => {
    await product.close()
    await receiver.close()
  })
  await product.register(swagger, { openapi: { info: { title: 'Product', version: '1' } } })
  product.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_: unknown, body: unknown) => ({
    raw: body,
  }))
  product.post('/echo', async (request) => ({ raw: Buffer.isBuffer((request.body as { raw: unknown }).raw) }))
  let origin = ''
  await product.register(simulatorPlugin, { prefix: '/simulator', callbackUrl: () => receiver.url })
  origin = await product.listen({ port: 0, host: '127.0.0.1' })

  const control = controlClient({ baseUrl: `${origin}/simulator` })
  await control.say('marco', 'Salve')
  await control.settled()
  expect(receiver.received).toHaveLength(1)
  const echo = await fetch(`${origin}/echo`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  })
  expect(await echo.json()).toEqual({ raw: true })
  expect(Object.keys(product.swagger().paths ?? {})).toEqual(['/echo'])
  const document = (await (await fetch(`${origin}/simulator/control/openapi.json`)).json()) as { paths: object }
  expect(Object.keys(document.paths)).toContain('/simulator/control/v1/customers/{id}/messages')
  expect(Object.keys(document.paths).some((path) => path.includes('graph'))).toBe(false)
})

test('a page of another site cannot steer it', async () => {
  const { baseUrl, control } = await startWorld()
  const post = (origin: string) => fetch(`${baseUrl}/control/v1/reset`, { method: 'POST', headers: { Origin: origin } })
  expect((await post('https://evil.example')).status).toBe(403)
  expect((await post(new URL(baseUrl).origin)).status).toBe(200)
  expect(await control.customers()).toHaveLength(5)
})

test('unknown paths and versions get Graph’s own error', async () => {
  const { baseUrl, graph } = await startWorld()
  const call = await fetch(`${baseUrl}/graph/latest/100000000000001`, { headers: { Authorization: 'Bearer x' } })
  expect(await call.json()).toMatchObject({ error: { code: 2500 } })
  expect((await graph('GET', '1/2/3')).body).toMatchObject({ error: { code: 2500 } })
  expect((await graph('GET', '4711')).body).toMatchObject({ error: { code: 100, error_subcode: 33 } })
})

test('two businesses sign with their own secrets and know the same customer by different ids', async () => {
  const numbers = (id: string) => [{ id, displayPhoneNumber: '+39 02 5550 0199', name: 'Only' }]
  const { control, receiver } = await startWorld({
    businesses: [
      { id: '1', name: 'One', appSecret: 'demo-app-secret', verifyToken: 'v', numbers: numbers('11') },
      { id: '2', name: 'Two', appSecret: 'another', verifyToken: 'v', numbers: numbers('22') },
    ],
  })
  await control.say('marco', 'Uno', { numberId: '11' })
  await control.say('marco', 'Due', { numberId: '22' })
  await control.settled()
  expect(receiver.received.map(({ signed }) => signed).toSorted()).toEqual([false, true])
  const [one, two] = receiver.messages().map(({ from_user_id }) => from_user_id)
  expect(one).not.toBe(two)
})
