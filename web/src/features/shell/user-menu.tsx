import type { Locale } from '@centralino/contract/primitives.ts'
import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core'
import { IconLogout, IconMoon, IconSun, IconSunMoon } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { locales, speak, spoken } from '../../lib/i18n.ts'
import { useMe, useSession } from '../../live/session-context.ts'

const schemes = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconSunMoon],
] as const

/** Language, appearance, Logout: behind one’s own jack, on a phone behind More. */
export function UserMenu({ position, children }: { position: 'right-end' | 'top-end'; children: ReactNode }) {
  const { t } = useTranslation()
  const session = useSession()
  const me = useMe()
  const navigate = useNavigate()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const choose = (locale: Locale) => {
    void speak(locale)
    // Offline the browser keeps it, and signing in tells it again.
    session.api.setMyLocale({ body: { locale } }).catch(() => undefined)
  }
  const logOut = async () => {
    // Stopped first: the end of a session that one ends oneself is no news.
    session.stop()
    // Without an answer this browser forgets the user all the same; the session then ends by itself.
    await session.api.signOut().catch(() => undefined)
    await navigate({ to: '/sign-in', replace: true })
  }
  return (
    <Menu position={position}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.name}</Menu.Label>
        <Menu.Divider />
        <Menu.Label>{t('menu.language')}</Menu.Label>
        <Menu.RadioGroup value={spoken()} onChange={(locale) => choose(locale as Locale)}>
          {locales.map((locale) => (
            <Menu.RadioItem key={locale} value={locale} lang={locale} closeMenuOnClick>
              {t(`language.${locale}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('menu.appearance')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
          {schemes.map(([scheme, Icon]) => (
            <Menu.RadioItem key={scheme} value={scheme} rightSection={<Icon aria-hidden="true" />}>
              {t(`menu.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout aria-hidden="true" />} onClick={() => void logOut()}>
          {t('menu.logout')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
