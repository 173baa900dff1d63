import type { Conversation } from '@centralino/contract/conversations.ts'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { glyphOf } from '../../lib/glyph-of.ts'
import { useMe } from '../../live/session-context.ts'
import { OfferBar } from '../../ui/offer-bar/offer-bar.tsx'
import { whySentence } from '../why/why-sentence.ts'
import { offerLine } from './offer-line.ts'
import type { OpenOffer } from './open-offer.tsx'

/** An offer that goes on to somebody else when nobody opens it: how long is left. */
export function TimedOffer({ conversation, endsAt, ...props }: ComponentProps<typeof OpenOffer> & { endsAt: number }) {
  const { t } = useTranslation()
  const me = useMe()
  const { customer, number, assignedAt, createdAt } = conversation
  const { more, openKey, onLater, onOpen } = props
  return (
    <OfferBar
      customerId={customer.id}
      name={customer.name}
      numberGlyph={glyphOf(number)}
      line={offerLine(conversation, t)}
      why={whySentence(conversation, me.id, t)}
      endsAt={endsAt}
      lasts={Math.max(1, endsAt - Date.parse(assignedAt ?? createdAt))}
      more={more}
      laterLabel={t('offer.later')}
      openLabel={t('offer.open')}
      openKey={openKey}
      hurry={t('offer.hurry', { name: customer.name })}
      onLater={onLater}
      onOpen={onOpen}
    />
  )
}

export const endOf = ({ offerEndsAt }: Conversation): number | null =>
  offerEndsAt === null ? null : Date.parse(offerEndsAt)
