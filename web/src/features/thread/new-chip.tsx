import { IconArrowDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './thread.module.css'
import type { ThreadItem } from './thread-items.ts'

type Props = { items: readonly ThreadItem[]; seen: string | undefined; onPress: () => void }

/** “3 new”, while one reads further up; without new ones only the way back to the end. */
export function NewChip({ items, seen, onPress }: Props) {
  const { t } = useTranslation()
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
