import { v7 } from 'uuid'
import { demo, type Writing } from '../load/customers.ts'
import { webhookBody } from '../load/webhook-request.ts'
import type { Stage } from './stage.ts'

/** What one message leaves in the tables, with every id and every document made beforehand. */
export type BareMessage = {
  delivery: string
  customer_id: string
  /** The first message of this customer brings the customer, two aliases and the conversation. */
  is_new: boolean
  profile_name: string
  user_id: string
  phone: string
  conversation_id: string
  message_id: string
  wamid: string
  body: string
  preview: string
  at: string
  event: object
}

export const makeBareMessages = (stage: Stage, writings: readonly Writing[]): BareMessage[] => {
  const known = new Map<string, { customerId: string; conversationId: string }>()
  return writings.map((writing) => {
    const { customer, wamid, text } = writing
    const held = known.get(customer.phone)
    const ids = held ?? { customerId: v7(), conversationId: v7() }
    known.set(customer.phone, ids)
    const messageId = v7()
    const at = new Date(writing.at * 1000).toISOString()
    return {
      delivery: webhookBody(writing, demo.support),
      customer_id: ids.customerId,
      is_new: held === undefined,
      profile_name: customer.name,
      user_id: customer.userId,
      phone: customer.phone,
      conversation_id: ids.conversationId,
      message_id: messageId,
      wamid,
      body: text,
      preview: text,
      at,
      event: eventOf(stage, ids.conversationId, messageId, writing, at),
    }
  })
}

const eventOf = ({ template }: Stage, id: string, messageId: string, { wamid, text }: Writing, at: string): object => ({
  ...template.event,
  conversation: { ...template.event.conversation, id },
  messages: template.event.messages.map((message) => ({
    ...message,
    ...{ id: messageId, conversationId: id, text: { body: text }, preview: text, wamid, sentAt: at },
  })),
})
