import { useParams } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { lineOf } from '../../lib/kind-word.ts'
import { whoWaits } from '../../live/selectors.ts'
import { useConsole, useMe, useSession } from '../../live/session-context.ts'
import { useOpenConversation } from '../conversations/use-open-conversation.ts'
import { showBadge } from './badges.ts'
import { createDesktopNotes } from './desktop-notes.ts'
import { type News, newsBetween } from './news-between.ts'
import { oneOfTabs } from './one-of-tabs.ts'
import { playSound, unlockSound } from './play-sound.ts'
import { keepPush } from './web-push.ts'

// Several at once are one sound.
const SOUND_EVERY = 1_500

/** Says by sound, by the tab's icon and by notifications of the system that something waits for me. */
export function Attention() {
  const { t } = useTranslation()
  const session = useSession()
  const { id: me } = useMe()
  const { conversationId = null } = useParams({ strict: false })
  const { open } = useOpenConversation()
  const count = useConsole((state) => whoWaits(state).count)
  // What the listener below has to know at that moment.
  const now = useRef({ t, conversationId, open })
  useEffect(() => {
    now.current = { t, conversationId, open }
  })
  useEffect(() => {
    showBadge(count)
  }, [count])
  useEffect(() => () => showBadge(0), [])
  useEffect(() => unlockSound(), [])
  useEffect(() => {
    void keepPush(session.api, me)
  }, [session, me])
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return
    // A click on a push message leads to its conversation, without loading the page anew.
    const onMessage = ({ data }: MessageEvent<{ type?: string; url?: string }>) => {
      const id = data?.type === 'open' ? /^\/conversations\/([\w-]+)$/.exec(data.url ?? '')?.[1] : undefined
      if (id !== undefined) now.current.open(id)
    }
    navigator.serviceWorker.addEventListener('message', onMessage)
    return () => navigator.serviceWorker.removeEventListener('message', onMessage)
  }, [])
  useEffect(() => {
    const isNear = () => !document.hidden
    const tabs = oneOfTabs(me, isNear)
    const notes = createDesktopNotes()
    let soundedAt = Number.NEGATIVE_INFINITY
    let { desk } = session.state.get()
    const say = (news: News) => {
      const { settings } = session.state.get().desk.me
      const { conversation } = news
      if (isNear() && now.current.conversationId === conversation.id) return
      if (news.kind === 'message' && settings.notifyFor === 'new') return
      if (performance.now() - soundedAt > SOUND_EVERY) {
        soundedAt = performance.now()
        playSound(settings.sound, settings.soundVolume)
      }
      if (isNear() || !settings.desktopNotifications) return
      notes.show({
        id: conversation.id,
        title: conversation.customer.name,
        body: bodyOf(news, settings.notificationText, now.current.t),
        onOpen: () => now.current.open(conversation.id),
      })
    }
    const stop = session.state.subscribe(() => {
      const before = desk
      desk = session.state.get().desk
      if (before.conversations === desk.conversations) return
      const waiting = Object.values(desk.conversations).filter(
        ({ openedAt, unread }) => openedAt === null || unread > 0,
      )
      notes.keepOnly(new Set(waiting.map(({ id }) => id)))
      for (const news of newsBetween(before, desk)) tabs.offer(news.key, () => say(news))
    })
    return () => {
      stop()
      tabs.stop()
      notes.keepOnly(new Set())
    }
  }, [session, me])
  return null
}

/** Who and what; what was written only where the user wants it. */
function bodyOf({ conversation, kind }: News, hasText: boolean, t: TFunction): string {
  const { assignment, last, number, unread } = conversation
  const what = {
    offer: () => t('offer.new'),
    transfer: () => t('offer.fromNew', { name: assignment?.by?.name ?? '' }),
    message: () => t('list.unread', { count: unread }),
  }[kind]()
  return `${what} · ${hasText && last ? lineOf(last, t) : number.name}`
}
