import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { altKey, useKeys } from '../../lib/keys.ts'
import { offers } from '../../live/selectors.ts'
import { useConsole } from '../../live/session-context.ts'
import { OpenOffer } from './open-offer.tsx'
import { endOf, TimedOffer } from './timed-offer.tsx'

/** The oldest conversation that is mine and not opened yet. Put off, it comes back when the customer writes again. */
export function Offer({ selected, onOpen }: { selected: string | null; onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const offered = useConsole(offers)
  const [later, setLater] = useState<Readonly<Record<string, number>>>({})
  const waiting = offered.filter(({ id }) => id !== selected)
  const shown = waiting.filter(({ id, unread }) => unread > (later[id] ?? -1))
  const first = shown[0]
  const putOff = () => first && setLater({ ...later, [first.id]: first.unread })
  useKeys({
    'Alt+KeyO': () => {
      const next = first ?? waiting[0]
      if (next) onOpen(next.id)
    },
    'Alt+KeyL': putOff,
  })
  if (!first) return null
  const endsAt = endOf(first)
  const props = {
    conversation: first,
    more: shown.length > 1 ? t('offer.more', { count: shown.length - 1 }) : undefined,
    openKey: altKey('O'),
    onLater: putOff,
    onOpen: () => onOpen(first.id),
  }
  return endsAt === null ? (
    <OpenOffer key={first.id} {...props} />
  ) : (
    <TimedOffer key={first.id} endsAt={endsAt} {...props} />
  )
}
