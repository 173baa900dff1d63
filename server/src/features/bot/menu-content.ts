import type { Interactive } from '@centralino/cloud-api/send/interactive/interactive.ts'
import type { BotStep } from '@centralino/domain/transfer/bot-stage.ts'

/** What a bot says, in WhatsApp's words; null: nothing but its text. */
export const menuContent = (says: NonNullable<BotStep['says']>): Interactive | null => {
  switch (says.style) {
    case 'buttons':
      return {
        type: 'button',
        body: { text: says.text },
        action: { buttons: says.answers.map((reply) => ({ type: 'reply', reply: { ...reply } })) },
      }
    case 'list':
      return {
        type: 'list',
        body: { text: says.text },
        action: { button: says.listTitle, sections: [{ rows: says.answers.map((row) => ({ ...row })) }] },
      }
    default:
      return null
  }
}
