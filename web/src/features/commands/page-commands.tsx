import type { PersonalSettings } from '@centralino/contract/personal-settings.ts'
import type { Locale } from '@centralino/contract/primitives.ts'
import { useNavigate } from '@tanstack/react-router'
import { speak } from '../../lib/i18n.ts'
import { useConsole, useMe, useSession } from '../../live/session-context.ts'
import { logOut } from '../personal/log-out.ts'
import { useChangeSettings } from '../personal/use-change-settings.ts'
import { useMyStatus } from '../shell/use-my-status.ts'
import { useCommands } from './command-store.ts'

/** What can be done on every page: go to another, my status, language, appearance. */
export function PageCommands() {
  const navigate = useNavigate()
  const session = useSession()
  const me = useMe()
  const { choose } = useMyStatus()
  const change = useChangeSettings()
  const isMember = me.skillsets.length > 0
  const mayStart = useConsole((state) => state.numbers.some(({ outbound }) => outbound))
  const speakIn = (locale: Locale) => () => {
    void speak(locale)
    session.api.setMyLocale({ body: { locale } }).catch(() => undefined)
  }
  const look = (theme: PersonalSettings['theme']) => () => change({ theme })
  useCommands({
    start: mayStart ? () => session.starting.set({ search: '' }) : undefined,
    goHome: () => navigate({ to: '/home' }),
    goConversations: () => navigate({ to: '/conversations' }),
    goCustomers: () => navigate({ to: '/customers' }),
    goWaiting: () => navigate({ to: '/waiting' }),
    goHistory: () => navigate({ to: '/history' }),
    goSent: () => navigate({ to: '/sent' }),
    goQueue: () => navigate({ to: '/queue' }),
    goAdmin: me.role === 'administrator' ? () => navigate({ to: '/admin' }) : undefined,
    goProfile: () => navigate({ to: '/profile' }),
    setReady: isMember && me.status !== 'ready' ? () => choose('ready') : undefined,
    setBackOffice: isMember && me.status !== 'back_office' ? () => choose('back_office') : undefined,
    setBreak: isMember && me.status !== 'break' ? () => choose('break') : undefined,
    speakEnglish: me.locale === 'en' ? undefined : speakIn('en'),
    speakItalian: me.locale === 'it' ? undefined : speakIn('it'),
    themeLight: look('light'),
    themeDark: look('dark'),
    themeSystem: look('system'),
    logout: () => logOut(session, navigate),
  })
  return null
}
