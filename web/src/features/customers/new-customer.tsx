import { Refused } from '@centralino/contract/client.ts'
import type { CustomerField } from '@centralino/contract/customer-fields.ts'
import { writtenPhone } from '@centralino/contract/written-phone.ts'
import { Button, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useConsole, useSession } from '../../live/session-context.ts'
import { DrawerFrame } from '../../ui/drawer/drawer-frame.tsx'
import { Field, useField } from '../../ui/field/field.tsx'
import { LeaveQuestion } from '../leaving/leave-question.tsx'
import { nobody } from './customer-draft.ts'
import { CustomerInputs } from './customer-inputs.tsx'
import classes from './customers.module.css'
import { useCustomerDraft } from './use-customer-draft.ts'

type Props = {
  opened: boolean
  fields: readonly CustomerField[]
  onClose: () => void
  /** Written down, or already there: who it is. */
  onShow: (id: string) => void
  onAdded: () => void
}

/** Writes down somebody who has not written yet. */
export function NewCustomer({ opened, onClose, ...rest }: Props) {
  const { t } = useTranslation()
  return (
    <DrawerFrame
      opened={opened}
      onClose={onClose}
      title={t('newCustomer.title')}
      line={t('newCustomer.line')}
      closeLabel={t('customers.close')}
    >
      {opened && <Form {...rest} />}
    </DrawerFrame>
  )
}

function Form({ fields, onShow, onAdded }: Omit<Props, 'opened' | 'onClose'>) {
  const { t } = useTranslation()
  const { api } = useSession()
  const isOff = useConsole((state) => state.live === 'off')
  const form = useCustomerDraft('new', nobody, fields)
  const [phone, setPhone] = useState('')
  const [isPhoneLeft, setPhoneLeft] = useState(false)
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const [added, setAdded] = useState<string>()
  const written = writtenPhone(phone)
  // Once nothing holds one back any more.
  useEffect(() => {
    if (added !== undefined) onShow(added)
  }, [added, onShow])
  const save = async () => {
    form.tryAll()
    setPhoneLeft(true)
    if (form.isWrong || written === null || isBusy) return
    setBusy(true)
    setError(undefined)
    try {
      const { savedName, note } = form.draft
      const properties = form.body.properties ?? {}
      const customer = await api.createCustomer({ body: { savedName, note, properties, phone: written.phone } })
      form.forget()
      onAdded()
      setAdded(customer.id)
    } catch (error) {
      setError(error)
      setBusy(false)
    }
  }
  const taken = takenBy(error)
  const phoneFault =
    phone.trim() === '' ? t('customerForm.missing') : written === null ? t('refusal.wrong_phone') : undefined
  const changed = [...(phone.trim() === '' ? [] : [t('details.phone')]), ...form.changed]
  return (
    <form
      ref={form.ref}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <CustomerInputs of={form} fields={fields} nameHelp={undefined}>
        <Field
          label={t('details.phone')}
          help={written ? t('newCustomer.readAs', { phone: written.display }) : t('newCustomer.phoneHelp')}
          layout="stack"
          error={isPhoneLeft ? phoneFault : undefined}
          onBlur={() => setPhoneLeft(true)}
        >
          <PhoneInput
            value={phone}
            onChange={(next) => {
              setError(undefined)
              setPhone(next)
            }}
          />
        </Field>
        {taken && (
          <p className={classes.conflict} role="alert">
            {taken.name === undefined ? t('refusal.customer_exists') : t('newCustomer.taken', { name: taken.name })}
            {taken.id !== undefined && (
              <Button size="compact-sm" variant="default" onClick={() => taken.id && onShow(taken.id)}>
                {t('newCustomer.open')}
              </Button>
            )}
          </p>
        )}
      </CustomerInputs>
      <div className={classes.foot}>
        <span role="alert">
          {isOff ? t('error.unreachable') : error !== undefined && !taken ? explain(error, t) : ''}
        </span>
        <Button type="submit" loading={isBusy}>
          {t('newCustomer.save')}
        </Button>
      </div>
      <LeaveQuestion names={added === undefined ? changed : []} onDiscard={form.forget} />
    </form>
  )
}

function PhoneInput({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <TextInput
      {...useField()}
      type="tel"
      placeholder="+39 333 1234567"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
    />
  )
}

/** Whose the number is already; without a name it is somebody whom one may not know of. */
function takenBy(error: unknown): { id?: string; name?: string } | undefined {
  if (!(error instanceof Refused) || error.code !== 'customer_exists') return undefined
  return (error.details['customer'] ?? {}) as { id?: string; name?: string }
}
