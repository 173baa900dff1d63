import type { Message } from '@centralino/contract/messages.ts'
import type { TFunction } from 'i18next'
import type { Reasons } from './use-reasons.ts'

// The server's own codes: WhatsApp could not be reached for a day; a person left an uncertain message as it is; the bot was to say it, and
// had the conversation no more; the file it carried is not there any more.
const UNREACHED = -3
const LEFT = -2
const WITHDRAWN = -4
const FILE_GONE = -5

/** Nothing is left to be decided about it. */
export const isDecided = (error: Message['error']): boolean => error?.code === LEFT || error?.code === WITHDRAWN

/** Why WhatsApp did not deliver: in our words by its code, else in WhatsApp's. */
export function failureReason(error: Message['error'], reasons: Reasons | undefined, t: TFunction): string {
  if (error?.code === UNREACHED) return t('whatsapp.unreachable')
  if (error?.code === LEFT) return t('whatsapp.left')
  if (error?.code === FILE_GONE) return t('whatsapp.fileGone')
  if (error?.code === WITHDRAWN) return t('whatsapp.withdrawn')
  return (error && reasons?.[error.code]) || error?.details || error?.title || t('whatsapp.noReason')
}
