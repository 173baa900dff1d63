import { createHmac } from 'node:crypto'
import { type DemoNumber, demo, type Writing } from './customers.ts'

/** The body of the POST by which WhatsApp tells of one text message. */
export const webhookBody = ({ customer, wamid, text, at }: Writing, number: DemoNumber): string =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: demo.waba,
        changes: [
          {
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: number.display, phone_number_id: number.id },
              contacts: [{ profile: { name: customer.name }, wa_id: customer.phone, user_id: customer.userId }],
              messages: [
                {
                  from: customer.phone,
                  from_user_id: customer.userId,
                  id: wamid,
                  timestamp: String(at),
                  text: { body: text },
                  type: 'text',
                },
              ],
            },
            field: 'messages',
          },
        ],
      },
    ],
  })

/** The whole request, signed, as it goes over the wire: nothing is left to be computed while the clock runs. */
export const webhookRequest = (writing: Writing, number: DemoNumber): Buffer => {
  const body = Buffer.from(webhookBody(writing, number))
  const signature = createHmac('sha256', demo.appSecret).update(body).digest('hex')
  const head = [
    'POST /webhooks/whatsapp HTTP/1.1',
    'host: 127.0.0.1',
    'user-agent: facebookexternalua',
    'accept: */*',
    'content-type: application/json',
    `x-hub-signature-256: sha256=${signature}`,
    `content-length: ${body.length}`,
  ].join('\r\n')
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), body])
}
