import './card-words.ts'
import type { Message } from '@centralino/contract/messages.ts'
import { IconUserExclamation } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useWhere } from '../../live/use-where.ts'
import { clockText } from '../../ui/format/clock-text.ts'
import { Tape } from '../../ui/tape/tape.tsx'
import { text } from './content.ts'

/** What WhatsApp says of a customer, not the customer: a new number, a new security code. A line across the thread. */
export function NoticeEntry({ message, isTabStop }: { message: Message; isTabStop: boolean }) {
  const { t } = useTranslation()
  const where = useWhere()
  const time = clockText(Date.parse(message.sentAt), where)
  const sentence = noticeSentence(message, t)
  return (
    <Tape
      mark={<IconUserExclamation aria-hidden="true" />}
      time={time}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={`${t('trace.system')}: ${sentence}, ${time}`}
    >
      <bdi>{sentence}</bdi>
    </Tape>
  )
}

export function noticeSentence({ content, preview }: Pick<Message, 'content' | 'preview'>, t: TFunction): string {
  switch (text(content, 'type')) {
    case 'user_changed_number': {
      const phone = text(content, 'wa_id')
      return phone === undefined ? t('card.newNumberUnknown') : t('card.newNumber', { phone: `+${phone}` })
    }
    case 'user_changed_user_id':
      return t('card.newId')
    case 'customer_identity_changed':
      return t('card.newKeys')
    default:
      return preview === '' ? t('card.noticeUnknown') : t('card.notice', { text: preview })
  }
}
