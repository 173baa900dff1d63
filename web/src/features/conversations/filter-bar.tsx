import type { Conversation } from '@centralino/contract/conversations.ts'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { glyphOf } from '../../lib/glyph-of.ts'
import { needsReply } from '../../live/selectors.ts'
import { useConsole } from '../../live/session-context.ts'
import { NumberShape } from '../../ui/number-shape/number-shape.tsx'
import { PillFilter, PillFilters } from '../../ui/pill-filter/pill-filter.tsx'

/** `all`, `reply`, or the id of a number. */
export type Filter = string

export const matches = (conversation: Conversation, filter: Filter): boolean =>
  filter === 'all' || (filter === 'reply' ? needsReply(conversation) : conversation.number.id === filter)

type Props = { all: readonly Conversation[]; filter: Filter; onChange: (filter: Filter) => void }

/** Hides rows, never moves them. */
export const FilterBar = memo(function FilterBar({ all, filter, onChange }: Props) {
  const { t } = useTranslation()
  const numbers = useConsole((state) => state.numbers)
  const pill = (name: Filter) => ({
    chosen: filter === name,
    onClick: () => onChange(filter === name ? 'all' : name),
  })
  return (
    <PillFilters label={t('list.filter')}>
      <PillFilter {...pill('all')} count={all.length}>
        {t('list.all')}
      </PillFilter>
      <PillFilter {...pill('reply')} count={all.filter(needsReply).length}>
        {t('list.needsReply')}
      </PillFilter>
      {numbers.length > 1 &&
        numbers.map((number) => (
          <PillFilter key={number.id} {...pill(number.id)} mark={<NumberShape glyph={glyphOf(number)} />}>
            {number.name}
          </PillFilter>
        ))}
    </PillFilters>
  )
})
