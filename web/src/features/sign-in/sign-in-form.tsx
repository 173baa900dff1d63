import { Button, PasswordInput, TextInput } from '@mantine/core'
import { IconAlertCircle, IconLock, IconMail } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './sign-in.module.css'

type Props = {
  error: string | undefined
  isBusy: boolean
  onSubmit: (email: string, password: string) => Promise<void>
}

export function SignInForm({ error, isBusy, onSubmit }: Props) {
  const { t } = useTranslation()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void onSubmit(email.trim(), password)
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      {error && (
        <p className={classes.error} role="alert">
          <IconAlertCircle aria-hidden="true" />
          {error}
        </p>
      )}
      <TextInput
        label={t('signIn.email')}
        size="lg"
        type="email"
        name="email"
        autoComplete="username"
        required
        withAsterisk={false}
        autoFocus
        leftSection={<IconMail aria-hidden="true" />}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('signIn.password')}
        size="lg"
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        leftSection={<IconLock aria-hidden="true" />}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" size="xl" fullWidth loading={isBusy} mt={5}>
        {t('signIn.submit')}
      </Button>
    </form>
  )
}
