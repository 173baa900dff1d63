import type { Message } from '@centralino/contract/messages.ts'
import type { TFunction } from 'i18next'

const known = ['100', '190', '130429', '130472', '131026', '131047', '131049', '131056'] as const
// The server's own codes: WhatsApp could not be reached for a day; a person left an uncertain message as it is.
const UNREACHED = -3
const LEFT = -2

export const wasLeft = (error: Message['error']): boolean => error?.code === LEFT

/** Why WhatsApp did not deliver, in words where we have some, else in WhatsApp's. */
export function failureReason(error: Message['error'], t: TFunction): string {
  if (!error) return t('whatsapp.unreachable')
  if (error.code === UNREACHED) return t('whatsapp.unreachable')
  if (error.code === LEFT) return t('whatsapp.left')
  const code = known.find((each) => each === String(error.code))
  return code ? t(`whatsapp.${code}`) : error.title
}
