import { useTranslation } from 'react-i18next'
import { useMe } from '../../live/session-context.ts'
import { Card } from '../../ui/card/card.tsx'
import { FactRow, Facts } from '../../ui/fact-row/facts.tsx'

/** What the administrator wrote down of me. */
export function MyDataCard() {
  const { t, i18n } = useTranslation()
  const me = useMe()
  const skillsets = new Intl.ListFormat(i18n.language).format(me.skillsets.map(({ name }) => name))
  return (
    <Card title={t('profile.me')} text={t('profile.meText')}>
      <Facts>
        <FactRow name={t('profile.name')}>{me.name}</FactRow>
        <FactRow name={t('signIn.email')}>{me.email}</FactRow>
        <FactRow name={t('profile.role')}>{t(`role.${me.role}`)}</FactRow>
        <FactRow name={t('profile.company')}>{me.tenant.name}</FactRow>
        <FactRow name={t('profile.skillsets')}>{skillsets || t('profile.noSkillset')}</FactRow>
        <FactRow name={t('profile.maximum')}>{t('profile.atOnceCount', { count: me.maximum })}</FactRow>
        <FactRow name={t('menu.language')}>{t(`language.${me.locale}`)}</FactRow>
      </Facts>
    </Card>
  )
}
