import type { DeskNumber } from '@centralino/contract/numbers.ts'
import { Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { glyphOf } from '../../lib/glyph-of.ts'
import { NoticeBar } from '../../ui/notice-bar/notice-bar.tsx'
import { NumberShape } from '../../ui/number-shape/number-shape.tsx'
import { TableSkeleton } from '../../ui/skeletons/skeletons.tsx'
import { useFoundCustomers } from '../customers/use-found-customers.ts'
import { stepTo } from '../transfer/target-order.ts'
import { type Recipient, recipientsOf } from './recipient.ts'
import { RecipientRow } from './recipient-row.tsx'
import classes from './start.module.css'

const SHOWN = 40

type Props = {
  query: string
  onQuery: (query: string) => void
  numbers: readonly DeskNumber[]
  numberId: string
  onNumber: (id: string) => void
  onWrite: (recipient: Recipient, way: 'message' | 'template') => void
  onOpen: (conversationId: string) => void
}

/** Typing searches, arrows choose, and what may be written stands in the chosen row. The tick is that of the number chosen. */
export function RecipientChoice({ query, onQuery, numbers, numberId, onNumber, onWrite, onOpen }: Props) {
  const { t } = useTranslation()
  const listId = useId()
  const [chosen, setChosen] = useState<string>()
  const found = useFoundCustomers(query, { limit: SHOWN, numberId })
  const recipients = recipientsOf(query, found.customers ?? [])
  const keys = recipients.map(({ key }) => key)
  const current = keys.includes(chosen ?? '') ? chosen : keys[0]
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const next = stepTo(keys, current, event.key === 'ArrowDown' ? 1 : -1)
    setChosen(next)
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const number = numbers.find(({ id }) => id === numberId)
  return (
    <div className={classes.choice}>
      <div className={classes.search}>
        <TextInput
          data-autofocus
          radius="xl"
          leftSection={<IconSearch aria-hidden="true" />}
          placeholder={t('start.search')}
          aria-label={t('start.search')}
          aria-controls={listId}
          value={query}
          onChange={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          autoComplete="off"
        />
        {numbers.length > 1 && (
          <Select
            radius="xl"
            aria-label={t('start.from')}
            leftSection={number && <NumberShape glyph={glyphOf(number)} size={10} />}
            data={numbers.map(({ id, name }) => ({ value: id, label: name }))}
            value={numberId}
            onChange={(id) => id && onNumber(id)}
            allowDeselect={false}
          />
        )}
      </div>
      {found.error ? (
        <NoticeBar tone="urgent" action={{ label: t('app.retry'), onClick: found.retry }}>
          {found.error}
        </NoticeBar>
      ) : !found.customers ? (
        <TableSkeleton label={t('start.loading')} />
      ) : recipients.length === 0 ? (
        <p className={classes.none} role="status">
          {found.isCurrent && t(query.trim() === '' ? 'start.noneYet' : 'start.none')}
        </p>
      ) : (
        <ul id={listId} className={classes.list} aria-label={t('start.list')}>
          {recipients.map((recipient) => (
            <RecipientRow
              key={recipient.key}
              id={`${listId}-${recipient.key}`}
              recipient={recipient}
              selected={recipient.key === current}
              onSelect={() => setChosen(recipient.key)}
              onWrite={(way) => onWrite(recipient, way)}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
