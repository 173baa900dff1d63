import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { printKey } from '../../lib/keys.ts'
import { offers } from '../../live/selectors.ts'
import { useConsole } from '../../live/session-context.ts'
import { useSettings } from '../../live/use-settings.ts'
import { useCommands } from '../commands/command-store.ts'
import { keyOf } from '../commands/key-of.ts'
import { OpenOffer } from './open-offer.tsx'
import { endOf, TimedOffer } from './timed-offer.tsx'

type Props = {
  selected: string | null
  onOpen: (id: string) => void
  /** What stands there while nothing is offered. */
  otherwise: ReactNode
}

/** The oldest conversation that is mine and not opened yet. Put off, it comes back when the customer writes again. */
export function Offer({ selected, onOpen, otherwise }: Props) {
  const { t } = useTranslation()
  const offered = useConsole(offers)
  const key = keyOf('openOffer', useSettings().keys)
  const [later, setLater] = useState<Readonly<Record<string, number>>>({})
  const waiting = offered.filter(({ id }) => id !== selected)
  const shown = waiting.filter(({ id, unread }) => unread > (later[id] ?? -1))
  const first = shown[0]
  const putOff = () => first && setLater({ ...later, [first.id]: first.unread })
  const next = first ?? waiting[0]
  useCommands({
    openOffer: next && (() => onOpen(next.id)),
    putOffOffer: first && putOff,
  })
  if (!first) return otherwise
  const endsAt = endOf(first)
  const props = {
    conversation: first,
    more: shown.length > 1 ? t('offer.more', { count: shown.length - 1 }) : undefined,
    openKey: key === undefined ? undefined : printKey(key),
    onLater: putOff,
    onOpen: () => onOpen(first.id),
  }
  return endsAt === null ? (
    <OpenOffer key={first.id} {...props} />
  ) : (
    <TimedOffer key={first.id} endsAt={endsAt} {...props} />
  )
}
