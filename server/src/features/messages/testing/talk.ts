import { writeStatuses } from '@centralino/cloud-api/webhook/write-statuses.ts'
import type { Message } from '@centralino/contract/messages.ts'
import { type Writing, written } from '../../../testing/customers-write.ts'
import { demo, type Person, type World } from '../../../testing/world.ts'

export type Talk = {
  id: string
  from: string
  say(text: string, more?: { id?: string; replyTo?: string }): Promise<Message>
  hear(text: string, options?: Writing): Promise<unknown>
  /** The messages of the conversation, oldest first. */
  messages(): Promise<Message[]>
  message(id: string): Promise<Message>
}

export type StatusOf = { wamid: string; status: string; opaque?: string; at?: number; errors?: unknown[] }

/** For `expect.poll`: what has to come may take its time on a busy machine. */
export const eventually = { timeout: 20_000 }

let customers = 0

/** A conversation with a customer who has just written, opened by this person. */
export const talkWith = async (world: World, person: Person, options: Writing = {}): Promise<Talk> => {
  const from = options.from ?? `39371${String(++customers).padStart(7, '0')}`
  await person.call.setMyStatus({ body: { status: 'ready' } })
  await world.post(written('hello', { from, at: world.clock.now(), ...options }))
  const { items } = await person.call.listConversations({ query: { view: 'mine', limit: 200 } })
  const found = items.find((one) => (from === '' ? one.customer.phone === null : one.customer.phone?.endsWith(from)))
  if (!found) throw new Error(`the conversation did not go to ${person.email}`)
  const { id } = found
  await person.call.openConversation({ params: { id } })
  await world.settle()
  const messages = async () => (await person.call.listMessages({ params: { id }, query: { limit: 500 } })).items
  return {
    id,
    from,
    say: (body, more = {}) =>
      person.call.sendMessage({ params: { id }, body: { type: 'text', text: { body }, ...more } }),
    hear: (text, more = {}) => world.post(written(text, { from, at: world.clock.now(), ...more })),
    messages,
    message: async (messageId) => {
      const message = (await messages()).find((one) => one.id === messageId)
      if (!message) throw new Error(`no message ${messageId}`)
      return message
    },
  }
}

/** A delivery with statuses, in the order given. */
export const reported = (statuses: readonly StatusOf[], number: string = demo.support) =>
  writeStatuses({
    wabaId: demo.waba,
    phoneNumberId: number,
    displayPhoneNumber: '390255500101',
    statuses: statuses.map(({ wamid, status, opaque, at = Date.now(), errors }) => ({
      id: wamid,
      status,
      timestamp: String(Math.floor(at / 1000)),
      ...(opaque && { biz_opaque_callback_data: opaque }),
      ...(errors && { errors }),
    })),
  })

/** Graph's error envelope. */
export const refusal = (code: number, status = 400) => ({
  status,
  body: {
    error: { message: `(#${code}) no`, type: 'OAuthException', code, error_data: { details: `details of ${code}` } },
  },
})

/** Closes every conversation of this person, so that there is room for the next test's. */
export const closeAll = async (person: Person): Promise<void> => {
  const { items } = await person.call.listConversations({ query: { view: 'mine', limit: 200 } })
  for (const { id } of items) await person.call.closeConversation({ params: { id }, body: {} })
}
