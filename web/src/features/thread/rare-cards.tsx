import './card-words.ts'
import type { Message } from '@centralino/contract/messages.ts'
import { IconFileDescription, IconSpeakerphone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWhere } from '../../live/use-where.ts'
import { clockText } from '../../ui/format/clock-text.ts'
import { WhatsAppText } from '../../ui/whatsapp-text/whatsapp-text.tsx'
import { answersOf } from './answers-of.ts'
import { number, record, text } from './content.ts'
import { orderOf } from './order-of.ts'
import classes from './rare-cards.module.css'

type Props = { message: Message }

/** Lines, quantities and total of an order from the catalogue. */
export function OrderCard({ message }: Props) {
  const { t, i18n } = useTranslation()
  const { lines, total, note } = orderOf(message, i18n.language)
  return (
    <div className={classes.order}>
      <b className={classes.title}>{t('card.order')}</b>
      <table>
        <tbody>
          {lines.map(({ id, quantity, price }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an order never move
            <tr key={place}>
              <th scope="row">
                <bdi>{id ?? t('card.orderItemUnknown')}</bdi>
              </th>
              <td>{t('card.quantity', { count: quantity })}</td>
              <td>{price}</td>
            </tr>
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('card.total')}
              </th>
              <td>{total}</td>
            </tr>
          </tfoot>
        )}
      </table>
      {note && <WhatsAppText text={note} />}
    </div>
  )
}

/**
 * Where the customer came from, above the first message. Without the advertisement’s picture: fetching it would tell its owner who
 * looks at it and when.
 */
export function ReferralCard({ message }: Props) {
  const { t } = useTranslation()
  const referral = record(message.content, 'referral')
  const source = hostOf(text(referral, 'source_url'))
  const isPost = text(referral, 'source_type') === 'post'
  const from = source ? t(isPost ? 'card.postOn' : 'card.adOn', { source }) : t(isPost ? 'card.post' : 'card.ad')
  const [headline, body] = [text(referral, 'headline'), text(referral, 'body')]
  return (
    <div className={classes.referral}>
      <IconSpeakerphone aria-hidden="true" />
      <div>
        <small>{from}</small>
        {headline && <b dir="auto">{headline}</b>}
        {body && body !== headline && <span dir="auto">{body}</span>}
      </div>
    </div>
  )
}

const hostOf = (address: string | undefined): string | undefined => {
  if (address === undefined || !URL.canParse(address)) return undefined
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || protocol === 'http:' ? hostname.replace(/^www\./, '') : undefined
}

/** Which article of the catalogue a question is about. */
export function ProductLine({ message }: Props) {
  const { t } = useTranslation()
  const id = text(record(message.content, 'referred_product'), 'product_retailer_id')
  return (
    <small className={classes.product}>
      <bdi>{id === undefined ? t('card.productUnknown') : t('card.product', { id })}</bdi>
    </small>
  )
}

/** What a customer filled into a form, field by field. */
export function FlowCard({ message }: Props) {
  const { t } = useTranslation()
  const answers = answersOf(message) ?? []
  const isAddress = text(record(message.content, 'nfm_reply'), 'name') === 'address_message'
  const shown = (value: string | boolean | null) =>
    value === null ? t('card.noAnswer') : typeof value === 'boolean' ? t(value ? 'card.yes' : 'card.no') : value
  return (
    <div className={classes.flow}>
      <b className={classes.title}>
        <IconFileDescription aria-hidden="true" />
        {t(isAddress ? 'card.address' : 'card.flow')}
      </b>
      <dl>
        {answers.map(({ field, value }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields of a form never move
          <div key={place}>
            <dt dir="auto">{field}</dt>
            <dd dir="auto">{shown(value)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** Whether the customer wants to be called. */
export function CallsCard({ message }: Props) {
  const { t } = useTranslation()
  const where = useWhere()
  const reply = record(message.content, 'call_permission_reply')
  const until = number(reply, 'expiration_timestamp')
  if (text(reply, 'response') !== 'accept') return <p>{t('card.callsRefused')}</p>
  if (until === undefined || reply?.['is_permanent'] === true) return <p>{t('card.callsAllowed')}</p>
  return <p>{t('card.callsUntil', { time: clockText(until * 1000, where) })}</p>
}
