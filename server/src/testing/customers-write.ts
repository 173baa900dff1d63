import { type MessageValue, writeMessages } from '@centralino/cloud-api/webhook/write-messages.ts'
import { demo } from './world.ts'

let count = 0

export type Writing = {
  /** WhatsApp id, digits. */
  from?: string
  name?: string
  userId?: string
  number?: string
  at?: number
  wamid?: string
  type?: string
  [key: string]: unknown
}

/** A delivery in which one customer writes; a text unless told otherwise. Times in milliseconds. */
export const written = (text: string, options: Writing = {}) => {
  const {
    from = '393331112233',
    name = 'Giuseppina Ferrari',
    userId,
    number = demo.support,
    at = Date.now(),
    wamid,
    ...rest
  } = options
  const message: MessageValue = {
    id: wamid ?? `wamid.IN${++count}`,
    timestamp: String(Math.floor(at / 1000)),
    type: 'text',
    ...(options.type && options.type !== 'text' ? {} : { text: { body: text } }),
    ...(from === '' ? {} : { from }),
    ...(userId ? { from_user_id: userId } : {}),
    ...rest,
  }
  return writeMessages({
    wabaId: demo.waba,
    phoneNumberId: number,
    displayPhoneNumber: '390255500101',
    contacts: [{ profile: { name }, ...(from === '' ? {} : { wa_id: from }), ...(userId ? { user_id: userId } : {}) }],
    messages: [message],
  })
}
