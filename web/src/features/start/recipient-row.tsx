import { Button, VisuallyHidden } from '@mantine/core'
import { IconCheck, IconTemplate } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../live/session-context.ts'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { clockText } from '../../ui/format/clock-text.ts'
import { Jack } from '../../ui/jack/jack.tsx'
import { canWriteFreely, type Recipient } from './recipient.ts'
import classes from './start.module.css'

type Props = {
  id: string
  recipient: Recipient
  selected: boolean
  onSelect: () => void
  onWrite: (how: 'message' | 'template') => void
  onOpen: (conversationId: string) => void
}

/** Somebody to write to: what may be written, or with whom the conversation is. */
export function RecipientRow({ id, recipient, selected, onSelect, onWrite, onOpen }: Props) {
  const { t } = useTranslation()
  const now = useNow('minute')
  const me = useMe()
  const isFree = canWriteFreely(recipient, now)
  const customer = recipient.kind === 'customer' ? recipient.customer : undefined
  const open = customer?.openConversation
  const endsAt = isFree && customer?.windowEndsAt ? Date.parse(customer.windowEndsAt) : null
  return (
    <li className={classes.row} data-selected={selected || undefined}>
      <button id={id} type="button" className={classes.who} aria-pressed={selected} onClick={onSelect}>
        <Jack id={recipient.key} name={recipient.name} size={36} windowEndsAt={endsAt} />
        <span className={classes.words}>
          <bdi className={classes.name} dir="auto">
            {recipient.name}
          </bdi>
          <Line recipient={recipient} endsAt={endsAt} />
        </span>
      </button>
      {open ? (
        open.assignee?.id === me.id ? (
          <Button size="sm" variant="default" onClick={() => onOpen(open.id)}>
            {t('start.open')}
          </Button>
        ) : (
          open.assignee && <span className={classes.with}>{t('start.with', { name: open.assignee.name })}</span>
        )
      ) : (
        selected && (
          <span className={classes.ways}>
            {isFree && (
              <Button size="sm" onClick={() => onWrite('message')}>
                {t('start.message')}
              </Button>
            )}
            <Button size="sm" variant={isFree ? 'default' : 'filled'} onClick={() => onWrite('template')}>
              {t('start.template')}
            </Button>
          </span>
        )
      )}
      <WayMark isFree={isFree} />
    </li>
  )
}

function Line({ recipient, endsAt }: { recipient: Recipient; endsAt: number | null }) {
  const { t } = useTranslation()
  const me = useMe()
  const where = useWhere()
  if (recipient.kind === 'phone') return <span className={classes.line}>{t('start.newNumber')}</span>
  const { openConversation, displayPhone, name } = recipient.customer
  const phone = displayPhone && displayPhone !== name ? `${displayPhone}, ` : ''
  const open = openConversation
    ? openConversation.assignee === null
      ? t('start.waiting')
      : openConversation.assignee.id === me.id
        ? t('start.withMe')
        : t('start.inWith', { name: openConversation.assignee.name })
    : endsAt === null
      ? t('start.closed')
      : t('start.free', { time: clockText(endsAt, where) })
  return (
    <bdi className={classes.line}>
      {phone}
      {open}
    </bdi>
  )
}

/** A tick: free text. A template's sign: templates only. */
export function WayMark({ isFree }: { isFree: boolean }) {
  const { t } = useTranslation()
  return (
    <span className={classes.mark} data-free={isFree || undefined}>
      {isFree ? <IconCheck aria-hidden="true" /> : <IconTemplate aria-hidden="true" />}
      <VisuallyHidden>{t(isFree ? 'start.legendFree' : 'start.legendTemplate')}</VisuallyHidden>
    </span>
  )
}
