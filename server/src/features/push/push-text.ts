import type { JobPayloads } from '../../platform/jobs.ts'
import { settingsView } from '../users/settings-view.ts'
import type { PushFacts } from './subscription-store.ts'

/** What the service worker shows: `tag` replaces what stood there about the same conversation, `url` is where a click leads. */
export type PushText = { title: string; body: string; tag: string; url: string; lang: string }

type Kind = JobPayloads['push']['kind']

const words = {
  en: {
    offer: 'New conversation',
    transfer: (by: string | null) => (by === null ? 'Transferred to you' : `${by} transfers to you`),
    message: (count: number) => (count > 1 ? `${count} new messages` : 'New message'),
    somebody: 'A customer',
    test: { title: 'Centralino', body: 'This browser is told when something waits for you.' },
  },
  it: {
    offer: 'Nuova conversazione',
    transfer: (by: string | null) => (by === null ? 'Trasferita a te' : `${by} la trasferisce a te`),
    message: (count: number) => (count > 1 ? `${count} nuovi messaggi` : 'Nuovo messaggio'),
    somebody: 'Un cliente',
    test: { title: 'Centralino', body: 'Questo browser riceve un avviso quando qualcosa ti aspetta.' },
  },
}

const wordsFor = (locale: string) => words[locale === 'it' ? 'it' : 'en']

/** Who and what; what was written only where the user wants it on a locked screen. */
export const pushText = (facts: PushFacts, conversationId: string, kind: Kind): PushText => {
  const say = wordsFor(facts.locale)
  const what = {
    offer: () => say.offer,
    transfer: () => say.transfer(facts.by),
    message: () => say.message(facts.unread),
  }[kind]()
  const isShown = settingsView(facts.chosen).notificationText && facts.preview !== null && facts.preview !== ''
  return {
    title: facts.customer ?? say.somebody,
    body: isShown ? `${what} · ${cut(facts.preview as string)}` : `${what} · ${facts.number}`,
    tag: `conversation ${conversationId}`,
    url: `/conversations/${conversationId}`,
    lang: facts.locale,
  }
}

export const testText = (locale: string): PushText => ({
  ...wordsFor(locale).test,
  tag: 'test',
  url: '/profile',
  lang: locale,
})

// A push message holds 4 kB; a line on a locked screen far less.
const cut = (text: string): string => (text.length > 140 ? `${[...text].slice(0, 139).join('')}…` : text)
