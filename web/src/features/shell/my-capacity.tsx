import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsole, useMe } from '../../live/session-context.ts'
import { PlaceDots } from '../../ui/place-dots/place-dots.tsx'
import { Capacity } from '../../ui/top-bar/top-bar.tsx'

// More dots than these would be counted by nobody, and need more than the two rows there is room for.
const DRAWN = 24

/** “12 of 16”: how many conversations I have, of those that are assigned by themselves. */
export const MyCapacity = memo(function MyCapacity() {
  const { t } = useTranslation()
  const { maximum } = useMe()
  const taken = useConsole((state) => Object.keys(state.desk.conversations).length)
  return (
    <Capacity
      taken={taken}
      rest={t('capacity.of', { max: maximum })}
      dots={Math.max(taken, maximum) <= DRAWN && <PlaceDots taken={taken} places={maximum} />}
    />
  )
})
