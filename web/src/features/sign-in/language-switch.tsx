import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconWorld } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { locales, speak, spoken } from '../../lib/i18n.ts'

/** Before one is inside: the language of this browser, which signing in makes one's own. */
export function LanguageSwitch() {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          leftSection={<IconWorld aria-hidden="true" />}
          rightSection={<IconChevronDown aria-hidden="true" />}
          aria-label={`${t('signIn.language')}: ${t(`language.${spoken()}`)}`}
        >
          {t(`language.${spoken()}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {locales.map((locale) => (
          <Menu.Item key={locale} lang={locale} onClick={() => void speak(locale)}>
            {t(`language.${locale}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
