import type { Conversation } from '@centralino/contract/conversations.ts'
import { Button } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDelayed } from '../../lib/use-delayed.ts'
import { useConsole, useMe, useObservable, useSession } from '../../live/session-context.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { SearchedText } from '../../ui/marked-text/marked-text.tsx'
import { ThreadSkeleton } from '../../ui/skeletons/skeletons.tsx'
import { MessageArea } from '../../ui/thread/message-area.tsx'
import { foldAlbums } from './albums.ts'
import { earlierItems } from './earlier-items.ts'
import { foldAbsences } from './fold-absences.ts'
import { taps } from './menu-of.ts'
import { reactions } from './reactions.ts'
import { ScrollingMessages } from './scrolling-messages.tsx'
import classes from './thread.module.css'
import { threadItems } from './thread-items.ts'
import type { ThreadFind } from './use-thread-find.ts'
import { useUnreadMark } from './use-unread-mark.ts'

const none = { messages: [], reads: [] }

type Props = { conversation: Conversation; onReply: (id: string) => void; find: ThreadFind }

/** Loads a conversation's messages and shows them, with those still on their way. */
export function ThreadMessages({ conversation, onReply, find }: Props) {
  const { t } = useTranslation()
  const session = useSession()
  const { id, unread } = conversation
  const loaded = useConsole((state) => state.desk.threads[id])
  const thread = loaded ?? none
  const paging = useConsole((state) => state.paging[id])
  const isOn = useConsole((state) => state.live === 'on')
  const timeZone = useConsole((state) => state.desk.me.tenant.timeZone)
  const outgoing = useObservable(session.outgoing.list, (list) => list)
  const mark = useUnreadMark(paging?.state === 'ready' ? thread.messages : none.messages, unread)
  const isLoading = useDelayed(
    thread.messages.length === 0 && !(paging?.state === 'ready' && loaded) && paging?.state !== 'failed',
  )
  const isNew = loaded === undefined && paging?.state !== 'loading' && paging?.state !== 'failed'
  useEffect(() => {
    if (isNew) void session.threads.load(id)
  }, [session, id, isNew])
  useEffect(() => {
    // A load that failed is tried again when the connection is back.
    if (isOn && session.state.get().paging[id]?.state === 'failed') void session.threads.retry(id)
  }, [session, id, isOn])
  const earlier = useObservable(session.earlier.held, (held) => held[id])
  const before = useMemo(() => earlierItems(earlier, timeZone), [earlier, timeZone])
  const own = useMemo(
    () =>
      threadItems({
        messages: thread.messages,
        outgoing: outgoing.filter((message) => message.conversationId === id),
        unreadFrom: mark?.from,
        unreadCount: mark?.count ?? 0,
        timeZone,
      }),
    [thread.messages, outgoing, id, mark, timeZone],
  )
  const me = useMe()
  const all = useMemo(
    () => [...(earlier?.parts ?? []).toReversed().flatMap(({ messages = [] }) => messages), ...thread.messages],
    [earlier, thread.messages],
  )
  const reacted = useMemo(
    () => reactions(all, outgoing, { kind: 'user', id: me.id, name: me.name }),
    [all, outgoing, me.id, me.name],
  )
  const items = useMemo(() => foldAlbums(foldAbsences([...before, ...own]), reacted), [before, own, reacted])
  const tapped = useMemo(() => taps(all), [all])
  if (own.length > 0 && (paging?.state === 'ready' || thread.messages.length > 0)) {
    return (
      <>
        {paging?.state === 'failed' && (
          <p className={classes.older} role="status">
            {t('thread.olderFailed')}
            <Button variant="default" size="sm" onClick={() => void session.threads.retry(id)}>
              {t('app.retry')}
            </Button>
          </p>
        )}
        <SearchedText value={find.marked}>
          <ScrollingMessages
            conversation={conversation}
            items={items}
            reads={thread.reads}
            reacted={reacted}
            tapped={tapped}
            onReply={onReply}
            found={find.current}
            isSearching={find.isOpen}
            isFindFresh={find.isFresh}
          />
        </SearchedText>
      </>
    )
  }
  return (
    <MessageArea label={t('thread.messages')}>
      {isLoading && <ThreadSkeleton label={t('thread.loading')} />}
      {paging?.state === 'failed' && (
        <EmptyState
          title={t('thread.loadFailed')}
          actions={<Button onClick={() => void session.threads.retry(id)}>{t('app.retry')}</Button>}
        />
      )}
      {paging?.state === 'ready' && loaded && <EmptyState title={t('thread.empty')} />}
    </MessageArea>
  )
}
