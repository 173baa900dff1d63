import type { Conversation } from '@centralino/contract/conversations.ts'
import { type MouseEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { glyphOf } from '../../lib/glyph-of.ts'
import { spoken } from '../../lib/i18n.ts'
import { useMe, useObservable, useSession } from '../../live/session-context.ts'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { whenText } from '../../ui/format/clock-text.ts'
import { spokenDuration } from '../../ui/format/spoken-duration.ts'
import { ListRow } from '../../ui/list-row/list-row.tsx'
import { KindIcon } from '../kinds/kind-icon.tsx'
import { rowPreview } from './row-preview.ts'

type PlaceRowProps = {
  conversation: Conversation
  keyed: boolean
  selected: boolean
  onOpen: (id: string) => void
}

/** A conversation's label; drawn anew when the conversation, its draft or the minute changes. */
export const PlaceRow = memo(function PlaceRow({ conversation, keyed, selected, onOpen }: PlaceRowProps) {
  const { t } = useTranslation()
  const session = useSession()
  const me = useMe()
  const { id, place, customer, number, unread } = conversation
  const draft = useObservable(session.drafts.all, (all) => all[id])
  const outgoing = useObservable(session.outgoing.list, (list) =>
    list.findLast((message) => message.conversationId === id),
  )
  const where = useWhere()
  const now = useNow('minute')
  const { last } = conversation
  const endsAt = conversation.windowEndsAt === null ? null : Date.parse(conversation.windowEndsAt)
  const since = unread > 0 ? Date.parse(conversation.newestUnreadAt ?? last?.sentAt ?? '') : undefined
  const preview = rowPreview({ last, outgoing, draft: selected ? '' : (draft ?? ''), myId: me.id, t })
  const at = outgoing?.at ?? Date.parse(last?.sentAt ?? conversation.createdAt)
  const remark = [
    unread > 0 && t('list.unread', { count: unread }),
    since !== undefined && t('list.waiting', { time: spokenDuration(Math.max(0, now - since), spoken()) }),
    endsAt !== null && endsAt > now
      ? t('list.left', { time: spokenDuration(endsAt - now, spoken()) })
      : t('list.closed'),
  ]
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    onOpen(id)
  }
  const prepare = () => void session.threads.load(id)
  return (
    <ListRow
      href={`/conversations/${id}`}
      onClick={onClick}
      onPointerEnter={prepare}
      onFocus={prepare}
      place={place}
      keyed={keyed}
      customerId={customer.id}
      name={customer.name}
      windowEndsAt={endsAt !== null && endsAt > now ? endsAt : null}
      unread={unread}
      waitingSince={since}
      receipt={preview.receipt}
      time={whenText(at, now, where)}
      preview={preview.text}
      previewIcon={preview.kind && <KindIcon type={preview.kind} />}
      fate={preview.fate}
      fateLabel={preview.label}
      numberGlyph={glyphOf(number)}
      numberName={number.name}
      selected={selected}
      placeLabel={place === null ? t('list.noPlace') : t('list.place', { place })}
      remark={remark.filter(Boolean).join(', ')}
    />
  )
})
