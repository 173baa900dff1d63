import type { PersonalSettings } from '@centralino/contract/personal-settings.ts'
import type { Locale } from '@centralino/contract/primitives.ts'
import { Menu } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconLogout, IconMoon, IconSearch, IconSun, IconSunMoon, IconUser } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { locales, speak, spoken } from '../../lib/i18n.ts'
import { useMe, useSession } from '../../live/session-context.ts'
import { openOverlay } from '../commands/overlays.ts'
import { logOut } from '../personal/log-out.ts'
import { useChangeSettings } from '../personal/use-change-settings.ts'

const schemes = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['system', IconSunMoon],
] as const

/** The pages for which a phone's tabs have no room. */
const pages = [
  { to: '/queue', label: 'rail.queue' },
  { to: '/history', label: 'rail.history' },
  { to: '/sent', label: 'rail.sent' },
] as const

/** Profile, language, appearance, Logout: behind one’s own jack, on a phone behind More. */
export function UserMenu({ position, children }: { position: 'right-end' | 'top-end'; children: ReactNode }) {
  const { t } = useTranslation()
  const session = useSession()
  const me = useMe()
  const navigate = useNavigate()
  const change = useChangeSettings()
  const isPhone = useMediaQuery('(max-width: 37.49em)', false, { getInitialValueInEffect: false })
  const choose = (locale: Locale) => {
    void speak(locale)
    // Offline the browser keeps it, and signing in tells it again.
    session.api.setMyLocale({ body: { locale } }).catch(() => undefined)
  }
  return (
    <Menu position={position}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {isPhone && (
          <>
            {pages.map(({ to, label }) => (
              <Menu.Item key={to} component={Link} to={to}>
                {t(label)}
              </Menu.Item>
            ))}
            {me.role === 'administrator' && (
              <Menu.Item component={Link} to="/admin">
                {t('rail.admin')}
              </Menu.Item>
            )}
            <Menu.Divider />
          </>
        )}
        <Menu.Label>{me.name}</Menu.Label>
        <Menu.Item component={Link} to="/profile" leftSection={<IconUser aria-hidden="true" />}>
          {t('menu.profile')}
        </Menu.Item>
        <Menu.Item leftSection={<IconSearch aria-hidden="true" />} onClick={() => openOverlay('bar')}>
          {t('menu.find')}
        </Menu.Item>
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
        <Menu.RadioGroup
          value={me.settings.theme}
          onChange={(theme) => change({ theme: theme as PersonalSettings['theme'] })}
        >
          {schemes.map(([scheme, Icon]) => (
            <Menu.RadioItem key={scheme} value={scheme} rightSection={<Icon aria-hidden="true" />}>
              {t(`menu.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout aria-hidden="true" />} onClick={() => void logOut(session, navigate)}>
          {t('menu.logout')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
