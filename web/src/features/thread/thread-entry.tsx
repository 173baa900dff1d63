import { memo, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '../../lib/lazy-part.ts'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { DayMark, ThreadMark, UnreadMark } from '../../ui/day-mark/marks.tsx'
import { dayText } from '../../ui/format/clock-text.ts'
import { EventEntry } from './event-entry.tsx'
import { NoteEntry } from './note-entry.tsx'
import { OutgoingEntry } from './outgoing-entry.tsx'
import { PastMark } from './past-mark.tsx'
import { SentEntry } from './sent-entry.tsx'
import type { ThreadEntryProps } from './thread-entry-props.ts'

const NoticeEntry = lazyPart(() => import('./notice-entry.tsx').then((file) => ({ default: file.NoticeEntry })))

export const ThreadEntry = memo(function ThreadEntry({ item, ...props }: ThreadEntryProps) {
  const { t } = useTranslation()
  switch (item.kind) {
    case 'day':
      return <Day at={item.at} />
    case 'past':
      return <PastMark past={item.past} isShown={item.isShown} conversation={props.conversation} />
    case 'now':
      return <ThreadMark>{t('thread.closedHere')}</ThreadMark>
    case 'unread':
      return <UnreadMark>{t('thread.newMark', { count: item.count })}</UnreadMark>
    case 'message':
      return <SentEntry item={item} {...props} />
    case 'event':
      return item.message.type === 'system' ? (
        <Suspense fallback={null}>
          <NoticeEntry message={item.message} isTabStop={props.isTabStop} />
        </Suspense>
      ) : (
        <EventEntry message={item.message} isTabStop={props.isTabStop} />
      )
    case 'note':
      return <NoteEntry message={item.message} isTabStop={props.isTabStop} />
    case 'outgoing':
      return <OutgoingEntry outgoing={item.outgoing} isTabStop={props.isTabStop} />
  }
})

function Day({ at }: { at: number }) {
  const where = useWhere()
  return <DayMark>{dayText(at, useNow('minute'), where)}</DayMark>
}
