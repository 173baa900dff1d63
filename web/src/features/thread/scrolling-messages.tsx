import type { Conversation } from '@centralino/contract/conversations.ts'
import type { ReadMark } from '@centralino/contract/messages.ts'
import { IconArrowUp } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsole, useSession } from '../../live/session-context.ts'
import { MessageArea } from '../../ui/thread/message-area.tsx'
import { useCommands } from '../commands/command-store.ts'
import { Viewable } from '../files/viewable.tsx'
import { filesOfItems } from './files-of-items.ts'
import { moveFocus } from './move-focus.ts'
import { NewChip } from './new-chip.tsx'
import { NewMessageAnnouncer } from './new-message-announcer.tsx'
import type { SetReactions } from './reactions.ts'
import classes from './thread.module.css'
import { ThreadEntry } from './thread-entry.tsx'
import type { ThreadItem } from './thread-items.ts'
import { useEarlier } from './use-earlier.ts'
import { useFindPlace } from './use-find-place.ts'
import { keptPlaces, useThreadScroll } from './use-thread-scroll.ts'

type Props = {
  conversation: Conversation
  items: readonly ThreadItem[]
  reads: readonly ReadMark[]
  reacted: ReadonlyMap<string, SetReactions>
  tapped: ReadonlyMap<string, string>
  onReply: (id: string) => void
  /** The place that a search is at. */
  found: string | undefined
  isSearching: boolean
  /** It was moved there just now, and wants to be seen. */
  isFindFresh: boolean
}

const FLASH = 900
const PAGES_TO_SEARCH = 20
const PAGE_TO_SEARCH = 500

export function ScrollingMessages(props: Props) {
  const { conversation, items, reads, reacted, tapped, onReply, found, isSearching, isFindFresh } = props
  const { t } = useTranslation()
  const session = useSession()
  const { id } = conversation
  const older = useConsole((state) => state.paging[id])
  const [traced, setTraced] = useState<string>()
  const [flashing, setFlashing] = useState<string>()
  const latest = useRef(items)
  useEffect(() => {
    latest.current = items
  })
  const scroll = useThreadScroll(id, items, isSearching)
  const { isNearStart, toIndex } = scroll
  const canLoad = older?.state === 'ready' && older.older !== null
  useEffect(() => {
    if (isNearStart && canLoad) void session.threads.loadOlder(id)
  }, [isNearStart, canLoad, session, id])
  useEarlier(conversation, {
    isAtBeginning: isNearStart && older?.state === 'ready' && older.older === null,
    canScroll: scroll.canScroll,
  })
  const toggle = useCallback((key: string) => setTraced((open) => (open === key ? undefined : key)), [])
  const go = useCallback(
    async (key: string, to: (index: number) => void): Promise<boolean> => {
      const find = () => latest.current.findIndex((item) => holds(item, key))
      for (let page = 0; find() < 0 && page < PAGES_TO_SEARCH; page++) {
        if (!session.state.get().paging[id]?.older) break
        await session.threads.loadOlder(id, PAGE_TO_SEARCH)
        await new Promise(requestAnimationFrame)
      }
      const index = find()
      if (index < 0) return false
      to(index)
      return true
    },
    [session, id],
  )
  const jump = useCallback(
    async (key: string) => {
      if (!(await go(key, toIndex))) return
      setFlashing(latest.current.find((item) => holds(item, key))?.key)
      setTimeout(() => setFlashing(undefined), FLASH)
    },
    [go, toIndex],
  )
  const { topKey, toTop, toEnd, isAtEnd, isFirst } = scroll
  useFindPlace({ found: isFindFresh ? found : undefined, isSearching, go, toIndex, topKey, toTop, toEnd, isAtEnd })
  useEffect(() => {
    // After a reload one is where one was.
    const kept = isFirst ? keptPlaces.of(id) : undefined
    if (kept !== undefined) void go(kept, toTop)
  }, [id, isFirst, go, toTop])
  const unreadAt = items.findIndex(({ kind }) => kind === 'unread')
  useCommands({ toUnread: unreadAt < 0 ? undefined : () => toTop(unreadAt) })
  const isUnreadAbove = unreadAt >= 0 && unreadAt < (scroll.drawn[0]?.index ?? 0)
  return (
    <div className={classes.area}>
      <Viewable about={id} filesOf={() => filesOfItems(items)}>
        <MessageArea label={t('thread.messages')} ref={scroll.ref} onKeyDown={moveFocus}>
          <div className={classes.whole} style={scroll.height === undefined ? undefined : { height: scroll.height }}>
            {scroll.drawn.map(({ index, start, key }) => {
              const item = items[index]
              if (!item) return null
              return (
                <div
                  key={key}
                  ref={scroll.measure}
                  data-index={index}
                  className={classes.entry}
                  data-placed={start !== undefined || undefined}
                  style={start === undefined ? undefined : { transform: `translateY(${start}px)` }}
                >
                  <ThreadEntry
                    item={item}
                    conversation={conversation.id}
                    customerName={conversation.customer.name}
                    reads={item.key === traced ? reads : noReads}
                    reaction={item.kind === 'message' ? reacted.get(item.message.wamid ?? '') : undefined}
                    chosen={tapped.get(item.key)}
                    isTraced={item.key === traced}
                    isFlashing={item.key === flashing}
                    isFound={item.key === found}
                    readOnly={item.isPast === true}
                    isTabStop={index === items.length - 1}
                    onToggle={toggle}
                    onJump={jump}
                    onReply={onReply}
                  />
                </div>
              )
            })}
          </div>
        </MessageArea>
      </Viewable>
      {isUnreadAbove && (
        <button type="button" className={classes.chip} data-at="top" onClick={() => toTop(unreadAt)}>
          {t('thread.toUnread')}
          <IconArrowUp aria-hidden="true" />
        </button>
      )}
      {!scroll.isAtEnd && <NewChip items={items} seen={scroll.seen} onPress={scroll.toEnd} />}
      <NewMessageAnnouncer items={items} name={conversation.customer.name} />
    </div>
  )
}

const holds = (item: ThreadItem, key: string) =>
  item.key === key || (item.kind === 'message' && item.members?.includes(key) === true)

const noReads: readonly ReadMark[] = []
