import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../live/session-context.ts'
import { readClock } from '../../ui/clock/ticker.ts'

/** Says when an offer was missed, and when I am not Ready any more because of it. */
export function Losses() {
  const { t } = useTranslation()
  const { state, losses, notices } = useSession()
  useEffect(() => {
    let { desk } = state.get()
    return state.subscribe(() => {
      const before = desk
      desk = state.get().desk
      if (before === desk) return
      for (const loss of losses.between(before, desk, readClock())) {
        notices.say('urgent', loss.kind === 'missed' ? t('offer.missed', { name: loss.customer }) : t('status.moved'))
      }
    })
  }, [state, losses, notices, t])
  return null
}
