import type { Conversation } from '@centralino/contract/conversations.ts'
import { useTranslation } from 'react-i18next'
import { glyphOf } from '../../lib/glyph-of.ts'
import { useElapsed } from '../../ui/clock/use-span.ts'
import { waitText } from '../../ui/format/duration-text.ts'
import { KeyCap } from '../../ui/key-cap/key-cap.tsx'
import { NumberShape } from '../../ui/number-shape/number-shape.tsx'
import classes from '../../ui/offer-bar/offer-bar.module.css'
import { OfferJack } from '../../ui/offer-bar/offer-jack.tsx'
import { offerLine } from './offer-line.ts'

type Props = {
  conversation: Conversation
  more: string | undefined
  openKey: string | undefined
  onLater: () => void
  onOpen: () => void
}

/** The offer bar without a countdown: nothing takes this conversation away, so the time says how long it waits. */
export function OpenOffer({ conversation, more, openKey, onLater, onOpen }: Props) {
  const { t } = useTranslation()
  const { customer, number, assignedAt, createdAt } = conversation
  const waited = useElapsed(Date.parse(assignedAt ?? createdAt))
  return (
    <div className={classes.root} role="alert">
      <OfferJack id={customer.id} name={customer.name} left={1} />
      <div className={classes.words}>
        <bdi className={classes.name} dir="auto">
          {customer.name}
        </bdi>
        <span className={classes.line}>
          <NumberShape glyph={glyphOf(number)} />
          <bdi className={classes.text} dir="auto">
            {offerLine(conversation, t)}
          </bdi>
        </span>
      </div>
      <span className={classes.countdown} aria-hidden="true">
        {waitText(waited)}
      </span>
      {more && <span className={classes.more}>{more}</span>}
      <button type="button" className={classes.later} onClick={onLater}>
        {t('offer.later')}
      </button>
      <button type="button" className={classes.open} onClick={onOpen}>
        {t('offer.open')}
        {openKey !== undefined && <KeyCap on="brass">{openKey}</KeyCap>}
      </button>
    </div>
  )
}
