import type { Answer } from '@centralino/contract/endpoint.ts'
import type { signInOptions } from '@centralino/contract/sign-in.ts'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../lib/api.ts'
import { explain } from '../../lib/explain.ts'
import { spoken } from '../../lib/i18n.ts'
import { EntryFrame } from '../../ui/brand/entry-frame.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { SignInForm } from './sign-in-form.tsx'

type Options = Answer<typeof signInOptions>

export function SignInPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
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
      await navigate({ to: '/conversations', replace: true })
    } catch (refusal) {
      setError(refusal)
    } finally {
      setBusy(false)
    }
  }
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
      <SignInForm error={error === undefined ? undefined : explain(error, t)} isBusy={isBusy} onSubmit={signIn} />
      {options?.demo && <DemoAccounts demo={options.demo} isBusy={isBusy} onSignIn={signIn} />}
    </EntryFrame>
  )
}
