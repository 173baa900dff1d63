import type { PastConversation } from '@centralino/contract/history.ts'
import type { Message } from '@centralino/contract/messages.ts'
import { Button } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsole, useSession } from '../../live/session-context.ts'
import { SearchedText } from '../../ui/marked-text/marked-text.tsx'
import { Viewable } from '../files/viewable.tsx'
import { filesOfItems } from '../thread/files-of-items.ts'
import { taps } from '../thread/menu-of.ts'
import { reactions } from '../thread/reactions.ts'
import { ThreadEntry } from '../thread/thread-entry.tsx'
import { threadItems } from '../thread/thread-items.ts'
import classes from './past.module.css'
import { usePages } from './use-pages.ts'

/** The messages of a conversation of the past, the newest page first; earlier ones on demand. */
export function PastMessages({ past, keyword }: { past: PastConversation; keyword: string }) {
  const { t } = useTranslation()
  const { api } = useSession()
  const timeZone = useConsole((state) => state.desk.me.tenant.timeZone)
  const [traced, setTraced] = useState<string>()
  const params = { id: past.customer.id, conversationId: past.id }
  const pages = usePages<Message, Awaited<ReturnType<typeof api.listPastMessages>>>(past.id, async (cursor) => {
    const page = await api.listPastMessages({ params, query: { limit: 200, ...(cursor ? { cursor } : {}) } })
    return { ...page, items: page.items.toReversed() }
  })
  const messages = useMemo(() => pages.items.toReversed(), [pages.items])
  const items = useMemo(
    () => threadItems({ messages, outgoing: [], unreadFrom: undefined, unreadCount: 0, timeZone }),
    [messages, timeZone],
  )
  const reacted = useMemo(() => reactions(messages), [messages])
  const tapped = useMemo(() => taps(messages), [messages])
  const toggle = useCallback((key: string) => setTraced((open) => (open === key ? undefined : key)), [])
  return (
    <section className={classes.transcript} aria-label={t('past.transcript')}>
      {pages.more && (
        <Button size="compact-sm" variant="default" onClick={pages.loadMore} loading={pages.state === 'loading'}>
          {t('past.older')}
        </Button>
      )}
      {pages.state === 'failed' && (
        <p className={classes.quiet} role="alert">
          {t('past.loadFailed')}{' '}
          <Button size="compact-sm" variant="default" onClick={pages.retry}>
            {t('app.retry')}
          </Button>
        </p>
      )}
      <Viewable about={past.id} filesOf={() => filesOfItems(items)}>
        <SearchedText value={keyword}>
          {items.map((item, index) => (
            <ThreadEntry
              key={item.key}
              item={item}
              conversation={past.id}
              customerName={past.customer.name}
              reads={[]}
              reaction={item.kind === 'message' ? reacted.get(item.message.wamid ?? '') : undefined}
              chosen={tapped.get(item.key)}
              isTraced={item.key === traced}
              isFlashing={false}
              isTabStop={index === items.length - 1}
              readOnly
              onToggle={toggle}
              onJump={nowhere}
              onReply={nowhere}
            />
          ))}
        </SearchedText>
      </Viewable>
    </section>
  )
}

const nowhere = () => undefined
