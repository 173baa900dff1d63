import type { Message } from '@centralino/contract/messages.ts'
import {
  IconArrowBackUp,
  IconCheck,
  IconClockOff,
  IconMail,
  IconMailOff,
  IconPlayerPause,
  IconPlayerPlay,
  IconSwitchHorizontal,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../live/session-context.ts'
import { useWhere } from '../../live/use-where.ts'
import { clockText } from '../../ui/format/clock-text.ts'
import { Tape, TapeCord } from '../../ui/tape/tape.tsx'
import { eventOf, eventSentence, type ThreadEvent } from './thread-event.ts'

/** A transfer and its like: a line by System across the thread, without ticks, because the customer never gets it. */
export function EventEntry({ message, isTabStop }: { message: Message; isTabStop: boolean }) {
  const { t } = useTranslation()
  const me = useMe()
  const where = useWhere()
  const event = eventOf(message)
  const time = clockText(Date.parse(message.sentAt), where)
  const sentence = eventSentence(event, me.id, t)
  return (
    <Tape
      mark={<Mark event={event} myId={me.id} />}
      time={time}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={`${t('trace.system')}: ${sentence}, ${time}`}
    >
      {sentence}
    </Tape>
  )
}

const icons = {
  parked: IconPlayerPause,
  silent: IconPlayerPause,
  unparked: IconPlayerPlay,
  returned: IconArrowBackUp,
  missed: IconClockOff,
  expired: IconClockOff,
  closed: IconClockOff,
  not_chosen: IconClockOff,
  closed_by: IconCheck,
  mailed: IconMail,
  mail_failed: IconMailOff,
} as const

/** From whom to whom where two people are concerned, else what was done. */
function Mark({ event: { event, by, to }, myId }: { event: ThreadEvent; myId: string }) {
  if (by?.id && to?.kind === 'user' && to.id) {
    return <TapeCord from={{ id: by.id, name: by.name }} to={{ id: to.id, name: to.name }} toYou={to.id === myId} />
  }
  const Icon = event in icons ? icons[event as keyof typeof icons] : IconSwitchHorizontal
  return <Icon aria-hidden="true" />
}
