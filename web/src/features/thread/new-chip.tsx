import { IconArrowDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './thread.module.css'
import type { ThreadItem } from './thread-items.ts'

type Props = { items: readonly ThreadItem[]; isAtEnd: boolean; onPress: () => void }

const lastKey = (items: readonly ThreadItem[]) => items.at(-1)?.key

/** “3 new”, while one reads further up. */
export function NewChip({ items, isAtEnd, onPress }: Props) {
  const { t } = useTranslation()
  const [seen, setSeen] = useState(lastKey(items))
  if (isAtEnd && seen !== lastKey(items)) setSeen(lastKey(items))
  if (isAtEnd) return null
  const at = items.findIndex(({ key }) => key === seen)
  const count = items.slice(at + 1).filter((item) => item.kind === 'message' && item.message.direction === 'in').length
  return (
    <button
      type="button"
      className={classes.chip}
      aria-label={count === 0 ? t('thread.toEnd') : undefined}
      onClick={onPress}
    >
      {count > 0 && t('thread.newChip', { count })}
      <IconArrowDown aria-hidden="true" />
    </button>
  )
}
