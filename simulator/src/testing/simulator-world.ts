import Fastify from 'fastify'
import { onTestFinished } from 'vitest'
import { type ControlClient, controlClient } from '../control-client.ts'
import { type SimulatorPluginOptions, simulatorPlugin } from '../simulator-plugin.ts'
import { type Receiver, startReceiver } from './receiver.ts'

export const support = '100000000000001'
export const account = '200000000000001'

export type SimulatorWorld = {
  baseUrl: string
  receiver: Receiver
  control: ControlClient
  /** A Graph call with a good token; resolves to status and body. */
  graph(method: string, path: string, body?: unknown): Promise<{ status: number; body: Record<string, never> }>
  send(
    message: Record<string, unknown>,
    numberId?: string,
  ): Promise<{ status: number; body: Record<string, never>; id: string }>
  close(): Promise<void>
}

/** A simulator on a real port with a real receiver, quick phones, closed when the test ends. */
export async function startWorld(options: Partial<SimulatorPluginOptions> = {}): Promise<SimulatorWorld> {
  const receiver = await startReceiver()
  const fastify = Fastify({ forceCloseConnections: true })
  await fastify.register(simulatorPlugin, { callbackUrl: receiver.url, ...options, prefix: '/simulator' } as never)
  const baseUrl = `${await fastify.listen({ port: 0, host: '127.0.0.1' })}/simulator`
  const control = controlClient({ baseUrl })
  await control.setSettings({ sentAfter: [1, 3], deliveredAfter: [1, 3], readAfter: [1, 3], approvalAfter: 5 })

  async function graph(method: string, path: string, body?: unknown) {
    const response = await fetch(`${baseUrl}/graph/v26.0/${path}`, {
      method,
      headers: {
        Authorization: 'Bearer demo-access-token',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: (await response.json()) as Record<string, never> }
  }
  let closed = false
  async function close() {
    if (closed) return
    closed = true
    await fastify.close()
    await receiver.close()
  }
  onTestFinished(close)
  return {
    baseUrl,
    receiver,
    control,
    graph,
    async send(message, numberId = support) {
      const answer = await graph('POST', `${numberId}/messages`, { messaging_product: 'whatsapp', ...message })
      const messages = answer.body.messages as { id: string }[] | undefined
      return { ...answer, id: messages?.[0]?.id ?? '' }
    },
    close,
  }
}

/** The error of a Graph answer. */
export function errorOf(answer: { body: Record<string, never> }): {
  code: number
  message: string
  error_data: { details: string }
} {
  return answer.body.error as never
}
