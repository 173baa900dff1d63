import type { Answer } from '@centralino/contract/endpoint.ts'
import type { signInOptions } from '@centralino/contract/sign-in.ts'
import { VisuallyHidden } from '@mantine/core'
import { IconDeviceMobile } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Jack } from '../../ui/jack/jack.tsx'
import classes from './sign-in.module.css'

type Demo = NonNullable<Answer<typeof signInOptions>['demo']>
type Props = { demo: Demo; isBusy: boolean; onSignIn: (email: string, password: string) => Promise<void> }

const roles = ['administrator', 'supervisor', 'agent'] as const

/** The people of the demo world, one press each, and the page on which one is their customer. */
export function DemoAccounts({ demo, isBusy, onSignIn }: Props) {
  const { t } = useTranslation()
  const roleName = (word: string) => {
    const role = roles.find((known) => known === word)
    return role ? t(`role.${role}`) : word
  }
  return (
    <section className={classes.demo} aria-label={t('signIn.demo')}>
      <p className={classes.demoHead}>
        <b>{t('signIn.demo')}</b>
        {t('signIn.demoText')}
      </p>
      {demo.accounts.map(({ email, name, role, skillset }) => {
        const shown = [name.split(' ')[0], skillset ?? roleName(role)]
        return (
          <button
            key={email}
            type="button"
            className={classes.account}
            disabled={isBusy}
            onClick={() => void onSignIn(email, demo.password)}
          >
            <Jack id={email} name={name} size={36} />
            <span className={classes.who}>
              <b>{shown[0]}</b> <span>{shown[1]}</span>
            </span>
            <VisuallyHidden>: {t('signIn.as', { name, role: roleName(role) })}</VisuallyHidden>
          </button>
        )
      })}
      <a className={classes.account} data-simulator="" href="/simulator" target="_blank" rel="noopener">
        <IconDeviceMobile aria-hidden="true" />
        <span className={classes.who}>
          <b>{t('signIn.customers')}</b>
          <span>{t('signIn.simulator')}</span>
        </span>
      </a>
    </section>
  )
}
