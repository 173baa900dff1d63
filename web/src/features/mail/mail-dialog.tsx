import { Refused } from '@centralino/contract/client.ts'
import type { Conversation } from '@centralino/contract/conversations.ts'
import { Button, TagsInput, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useConsole, useMe, useSession } from '../../live/session-context.ts'
import { DialogFrame } from '../../ui/dialog/dialog-frame.tsx'
import classes from './mail.module.css'
import './mail-words.ts'
import { SentMails } from './sent-mails.tsx'
import { type Mails, useMails } from './use-mails.ts'

/** As many as the server takes at once. */
const MOST_RECIPIENTS = 10

type Props = { conversation: Pick<Conversation, 'id' | 'customer'>; onDismiss: () => void }

/** Sends what was said to whom one names, and shows what became of it. */
export function MailDialog({ conversation: { id, customer }, onDismiss }: Props) {
  const { t } = useTranslation()
  const { api } = useSession()
  const me = useMe()
  const isOn = useConsole((state) => state.live === 'on')
  const form = useId()
  const { mails, error: loadError, load } = useMails(id)
  const [to, setTo] = useState<string[]>([])
  const [typed, setTyped] = useState('')
  const [subject, setSubject] = useState(() => t('mail.defaultSubject', { tenant: me.tenant.name }))
  const [text, setText] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const addresses = [...new Set([...to, ...(typed.trim() ? [typed.trim()] : [])])]
  const isReady = mails?.ready !== false
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (addresses.length === 0 || !isOn || isBusy) return
    setBusy(true)
    setError(undefined)
    try {
      await api.mailConversation({ params: { id }, body: { to: addresses, subject, text } })
      setTo([])
      setTyped('')
      setText('')
      await load()
    } catch (refusal) {
      setError(refusal)
    } finally {
      setBusy(false)
    }
  }
  return (
    <DialogFrame
      opened
      onClose={onDismiss}
      title={t('mail.title')}
      context={mails ? t('mail.context', { name: customer.name, count: mails.messages }) : customer.name}
      consequence={isOn ? t('mail.never') : t('mail.offline')}
      actions={
        <>
          <Button variant="subtle" onClick={onDismiss}>
            {t('mail.cancel')}
          </Button>
          <Button
            type="submit"
            form={form}
            size="lg"
            loading={isBusy}
            disabled={addresses.length === 0 || !isOn || !isReady}
          >
            {t('mail.send')}
          </Button>
        </>
      }
    >
      <form id={form} className={classes.form} onSubmit={(event) => void send(event)}>
        <TagsInput
          label={t('mail.to')}
          description={mails && allowed(mails, (domains) => t('mail.allowed', { domains }))}
          placeholder={to.length === 0 ? t('mail.toExample') : undefined}
          value={to}
          onChange={(next) => {
            setTo(next)
            setError(undefined)
          }}
          searchValue={typed}
          onSearchChange={setTyped}
          maxTags={MOST_RECIPIENTS}
          splitChars={[',', ';', ' ']}
          acceptValueOnBlur
          // Nothing is proposed: a list that opens by itself would only take the first Escape.
          openOnFocus={false}
          classNames={{ inputField: classes.address }}
          data-focus-ring="own"
          inputMode="email"
          data-autofocus
          error={placeOf(error) === 'to' ? explain(error, t) : undefined}
        />
        <TextInput
          label={t('mail.subject')}
          dir="auto"
          maxLength={200}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        <Textarea
          label={t('mail.text')}
          dir="auto"
          autosize
          minRows={3}
          maxRows={8}
          maxLength={10_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p className={classes.goes}>
          {t('mail.goes')}{' '}
          {mails &&
            mails.carriedFiles > 0 &&
            t(mails.files === 'files' ? 'mail.attached' : 'mail.files', { count: mails.carriedFiles })}
        </p>
        {!isReady && (
          <p className={classes.error} role="alert">
            {t('refusal.mail_not_set_up')}
          </p>
        )}
        {error !== undefined && placeOf(error) !== 'to' && (
          <p className={classes.error} role="alert">
            {explain(error, t)}
          </p>
        )}
        {loadError !== undefined && (
          <p className={classes.error} role="alert">
            {explain(loadError, t)}
          </p>
        )}
        {mails && mails.items.length > 0 && <SentMails mails={mails.items} />}
      </form>
    </DialogFrame>
  )
}

const allowed = ({ allowedDomains }: Mails, words: (domains: string) => string) =>
  allowedDomains.length > 0 ? words(allowedDomains.join(', ')) : undefined

const placeOf = (error: unknown) =>
  error instanceof Refused && (error.code === 'bad_address' || error.code === 'address_not_allowed') ? 'to' : undefined
