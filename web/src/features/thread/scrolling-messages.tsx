import type { Conversation } from '@centralino/contract/conversations.ts'
import type { ReadMark } from '@centralino/contract/messages.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsole, useSession } from '../../live/session-context.ts'
import { MessageArea } from '../../ui/thread/message-area.tsx'
import { moveFocus } from './move-focus.ts'
import { NewChip } from './new-chip.tsx'
import { NewMessageAnnouncer } from './new-message-announcer.tsx'
import classes from './thread.module.css'
import { ThreadEntry } from './thread-entry.tsx'
import type { ThreadItem } from './thread-items.ts'
import { useThreadScroll } from './use-thread-scroll.ts'

type Props = {
  conversation: Conversation
  items: readonly ThreadItem[]
  reads: readonly ReadMark[]
  reacted: ReadonlyMap<string, string>
  tapped: ReadonlyMap<string, string>
  onReply: (id: string) => void
}

const FLASH = 900
const PAGES_TO_SEARCH = 20

export function ScrollingMessages({ conversation, items, reads, reacted, tapped, onReply }: Props) {
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
  const scroll = useThreadScroll(id, items)
  const { isNearStart, toIndex } = scroll
  const canLoad = older?.state === 'ready' && older.older !== null
  useEffect(() => {
    if (isNearStart && canLoad) void session.threads.loadOlder(id)
  }, [isNearStart, canLoad, session, id])
  const toggle = useCallback((key: string) => setTraced((open) => (open === key ? undefined : key)), [])
  const jump = useCallback(
    async (key: string) => {
      const find = () => latest.current.findIndex((item) => item.key === key)
      for (let page = 0; find() < 0 && page < PAGES_TO_SEARCH; page++) {
        if (!session.state.get().paging[id]?.older) break
        await session.threads.loadOlder(id)
        await new Promise(requestAnimationFrame)
      }
      const index = find()
      if (index < 0) return
      toIndex(index)
      setFlashing(key)
      setTimeout(() => setFlashing(undefined), FLASH)
    },
    [session, id, toIndex],
  )
  return (
    <div className={classes.area}>
      <MessageArea label={t('thread.messages')} ref={scroll.ref} onKeyDown={moveFocus}>
        <div className={classes.whole} style={{ height: scroll.height }}>
          {scroll.drawn.map(({ index, start, key }) => {
            const item = items[index]
            if (!item) return null
            return (
              <div
                key={String(key)}
                ref={scroll.measure}
                data-index={index}
                className={classes.entry}
                style={{ transform: `translateY(${start}px)` }}
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
      {!scroll.isAtEnd && <NewChip items={items} seen={scroll.seen} onPress={scroll.toEnd} />}
      <NewMessageAnnouncer items={items} name={conversation.customer.name} />
    </div>
  )
}

const noReads: readonly ReadMark[] = []
