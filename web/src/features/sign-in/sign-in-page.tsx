import { Refused } from '@centralino/contract/client.ts'
import type { Answer } from '@centralino/contract/endpoint.ts'
import type { signInOptions } from '@centralino/contract/sign-in.ts'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../lib/api.ts'
import { explain } from '../../lib/explain.ts'
import { spoken } from '../../lib/i18n.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { EntryFrame } from '../../ui/brand/entry-frame.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import classes from './sign-in.module.css'
import { SignInForm } from './sign-in-form.tsx'

type Options = Answer<typeof signInOptions>

export function SignInPage() {
  const { t } = useTranslation()
  const { history } = useRouter()
  const { back, ended } = useSearch({ from: '/sign-in' })
  usePageTitle(t('signIn.title'))
  const [options, setOptions] = useState<Options>()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    // Without an answer the form works all the same.
    api.signInOptions().then(setOptions, () => undefined)
  }, [])
  const signIn = async (email: string, password: string) => {
    setBusy(true)
    setError(undefined)
    try {
      await api.signIn({ body: { email, password, locale: spoken() } })
      history.replace(back ?? '/home')
    } catch (refusal) {
      setError(refusal)
    } finally {
      setBusy(false)
    }
  }
  const reason =
    error === undefined ? undefined : error instanceof Refused ? explain(error, t) : t('signIn.unreachable')
  return (
    <EntryFrame
      brand={t('app.name')}
      claim={
        <>
          {t('signIn.claim1')}
          <br />
          {t('signIn.claim2')}
        </>
      }
      text={t('signIn.text')}
      corner={<LanguageSwitch />}
    >
      <h1>{t('signIn.title')}</h1>
      {ended && error === undefined && (
        <p className={classes.ended} role="status">
          {t('signIn.ended')}
        </p>
      )}
      <SignInForm error={reason} isBusy={isBusy} onSubmit={signIn} />
      {options?.demo && <DemoAccounts demo={options.demo} isBusy={isBusy} onSignIn={signIn} />}
    </EntryFrame>
  )
}
