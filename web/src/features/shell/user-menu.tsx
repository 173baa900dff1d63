import { Menu, useMantineColorScheme } from '@mantine/core'
import { IconLanguage, IconLogout, IconMoon, IconSun, IconSunMoon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { locales, speak, spoken } from '../../lib/i18n.ts'
import { useMe, useSession } from '../../live/session-context.ts'
import { Jack } from '../../ui/jack/jack.tsx'
import { RailButton } from '../../ui/rail/rail.tsx'

const schemes = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconSunMoon],
] as const

/** Language, appearance, Logout: behind one's own jack. */
export function UserMenu() {
  const { t } = useTranslation()
  const session = useSession()
  const me = useMe()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const logOut = async () => {
    // Without an answer this browser forgets the user all the same; the session then ends by itself.
    await session.api.signOut().catch(() => undefined)
    session.end()
  }
  return (
    <Menu position="right-end" withinPortal>
      <Menu.Target>
        <RailButton label={t('rail.me', { name: me.name, status: t(`status.${me.status}`) })}>
          <Jack id={me.id} name={me.name} status={me.status} />
        </RailButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.name}</Menu.Label>
        <Menu.Divider />
        <Menu.Label>{t('menu.language')}</Menu.Label>
        {locales.map((locale) => (
          <Menu.Item
            key={locale}
            role="menuitemradio"
            aria-checked={locale === spoken()}
            lang={locale}
            leftSection={<IconLanguage aria-hidden="true" />}
            data-chosen={locale === spoken() || undefined}
            onClick={() => {
              void speak(locale)
              // Offline the browser keeps it; the server hears of it at the next sign-in.
              session.api.setMyLocale({ body: { locale } }).catch(() => undefined)
            }}
          >
            {t(`language.${locale}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('menu.appearance')}</Menu.Label>
        {schemes.map(([scheme, Icon]) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={scheme === colorScheme}
            leftSection={<Icon aria-hidden="true" />}
            data-chosen={scheme === colorScheme || undefined}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`menu.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout aria-hidden="true" />} onClick={() => void logOut()}>
          {t('menu.logout')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
