import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { stepTo } from './target-order.ts'

type Props = {
  kind: 'user' | 'skillset'
  /** How many there are without a search. */
  count: number
  query: string
  onSearch: (query: string) => void
  listId: string
  /** Who is listed, in order, and how a row is called. */
  ids: readonly string[]
  rowId: (id: string) => string
  chosen: string | undefined
  onChoose: (id: string | undefined) => void
}

/** Typing searches, arrows choose in the list below, Enter sends the form. */
export function TargetSearch({ kind, count, query, onSearch, listId, ids, rowId, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const label = t(kind === 'user' ? 'transfer.searchUsers' : 'transfer.searchSkillsets', { count })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    onChoose(stepTo(ids, chosen, event.key === 'ArrowDown' ? 1 : -1))
  }
  return (
    <TextInput
      data-autofocus
      radius="xl"
      leftSection={<IconSearch aria-hidden="true" />}
      value={query}
      onChange={(event) => onSearch(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      placeholder={label}
      aria-label={label}
      autoComplete="off"
      role="combobox"
      aria-expanded={ids.length > 0}
      aria-controls={listId}
      aria-autocomplete="list"
      {...(chosen !== undefined && ids.includes(chosen) ? { 'aria-activedescendant': rowId(chosen) } : {})}
    />
  )
}
