import type { Content } from '@centralino/contract/outgoing.ts'
import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { spokenText } from '../../lib/spoken.ts'
import { DialogFrame } from '../../ui/dialog/dialog-frame.tsx'
import type { Recipient } from './recipient.ts'
import classes from './start.module.css'

// WhatsApp's limit, in UTF-16 code units.
const LONGEST = 4096

type Props = {
  recipient: Recipient
  context: string
  busy: boolean
  error: string | undefined
  onBack: () => void
  onClose: () => void
  onSend: (content: Content) => void
}

/** The first words to somebody who wrote within the last 24 hours. */
export function FirstMessage({ recipient, context, busy, error, onBack, onClose, onSend }: Props) {
  const { t } = useTranslation()
  const form = useId()
  const [text, setText] = useState('')
  const canSend = text.trim() !== '' && text.length <= LONGEST
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (canSend && !busy) onSend(spokenText(text.trim()))
  }
  return (
    <DialogFrame
      opened
      onClose={onClose}
      title={t('start.title')}
      context={context}
      consequence={
        text.length > LONGEST ? t('composer.tooLong', { max: LONGEST, count: text.length }) : t('start.opens')
      }
      actions={
        <>
          <Button variant="subtle" onClick={onBack}>
            {t('start.back')}
          </Button>
          <Button type="submit" form={form} size="lg" disabled={!canSend} loading={busy}>
            {t('start.send')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <Textarea
          data-autofocus
          autosize
          minRows={3}
          maxRows={10}
          aria-label={t('start.text', { name: recipient.name })}
          placeholder={t('start.text', { name: recipient.name })}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {error && (
          <p className={classes.error} role="alert">
            {error}
          </p>
        )}
      </form>
    </DialogFrame>
  )
}
