import type { CustomerField } from '@centralino/contract/customer-fields.ts'
import type { CustomerDetails } from '@centralino/contract/customers.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../../live/session-context.ts'
import { DrawerFrame } from '../../ui/drawer/drawer-frame.tsx'
import { Segmented } from '../../ui/segmented/segmented.tsx'
import { CustomerFiles } from '../past/customer-files.tsx'
import { CustomerHistory } from '../past/customer-history.tsx'
import { CustomerChanges } from './customer-changes.tsx'
import { CustomerFacts } from './customer-facts.tsx'
import { CustomerForm } from './customer-form.tsx'
import classes from './customers.module.css'
import { useCustomer } from './use-customer.ts'
import { isBegun } from './use-customer-draft.ts'

type Props = {
  /** Undefined: none is chosen. */
  id: string | undefined
  fields: readonly CustomerField[]
  onClose: () => void
  onChanged: () => void
  onOpen: (conversationId: string) => void
}

/** One customer: data, and every conversation there was. */
export function CustomerDrawer({ id, fields, onClose, onChanged, onOpen }: Props) {
  const { t } = useTranslation()
  const { customer, failure, reload, set } = useCustomer(id)
  const address = customer?.displayPhone ?? (customer?.username ? `@${customer.username}` : undefined)
  return (
    <DrawerFrame
      opened={id !== undefined}
      onClose={onClose}
      title={customer?.name ?? ''}
      line={address === customer?.name ? undefined : address}
      closeLabel={t('customers.close')}
    >
      {failure && (
        <p role="alert">
          {failure}{' '}
          <Button size="compact-sm" variant="default" onClick={reload}>
            {t('app.retry')}
          </Button>
        </p>
      )}
      {customer && (
        <Shown
          key={customer.id}
          customer={customer}
          fields={fields}
          onSaved={(saved) => {
            set(saved)
            onChanged()
          }}
          onReload={reload}
          onOpen={onOpen}
        />
      )}
    </DrawerFrame>
  )
}

type ShownProps = {
  customer: CustomerDetails
  fields: readonly CustomerField[]
  onSaved: (customer: CustomerDetails) => void
  onReload: () => void
  onOpen: (conversationId: string) => void
}

function Shown({ customer, fields, onSaved, onReload, onOpen }: ShownProps) {
  const { t } = useTranslation()
  const [part, setPart] = useState<'data' | 'history' | 'files'>('data')
  const [isEdited, setEdited] = useState(() => customer.editable && isBegun(customer.id))
  const open = customer.openConversation
  const isMine = useConsole((state) => open !== null && state.desk.conversations[open.id] !== undefined)
  return (
    <>
      <div className={classes.tabs}>
        <Segmented
          label={t('customers.part')}
          segments={[
            { value: 'data', label: t('customers.data') },
            { value: 'history', label: `${t('customers.history')} ${customer.conversations}` },
            { value: 'files', label: t('customers.files') },
          ]}
          value={part}
          onChange={setPart}
        />
      </div>
      {part === 'files' ? (
        <CustomerFiles customerId={customer.id} />
      ) : part === 'history' ? (
        <CustomerHistory customerId={customer.id} isAtCustomer />
      ) : isEdited ? (
        <CustomerForm
          key={customer.revision}
          customer={customer}
          fields={fields}
          onSaved={(saved) => {
            setEdited(false)
            onSaved(saved)
          }}
          onCancel={() => setEdited(false)}
          onReload={() => {
            setEdited(false)
            onReload()
          }}
        />
      ) : (
        <>
          <CustomerFacts customer={customer} fields={fields} />
          {customer.editable && (
            <div className={classes.edit}>
              <Button variant="default" size="sm" onClick={() => setEdited(true)}>
                {t('customerForm.edit')}
              </Button>
            </div>
          )}
          <CustomerChanges changes={customer.changes} fields={fields} />
        </>
      )}
      {open && (
        <div className={classes.foot}>
          <span>{open.assignee ? t('customers.goOpenOther', { name: open.assignee.name }) : t('customers.waits')}</span>
          {isMine && <Button onClick={() => onOpen(open.id)}>{t('customers.goOpen')}</Button>}
        </div>
      )}
    </>
  )
}
