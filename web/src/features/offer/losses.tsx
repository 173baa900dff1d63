import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../live/session-context.ts'
import { readClock } from '../../ui/clock/ticker.ts'

const MISSED = 'missed offers'

/** Says when an offer was missed, and when I am not Ready any more because of it. */
export function Losses() {
  const { t } = useTranslation()
  const { state, losses, notices } = useSession()
  useEffect(() => {
    let { desk } = state.get()
    let missed = 0
    const sayMissed = (name: string) => {
      const isShown = notices.list.get().some(({ about }) => about === MISSED)
      missed = isShown ? missed + 1 : 1
      const text = missed === 1 ? t('offer.missed', { name }) : t('offer.missedSeveral', { count: missed })
      notices.say('urgent', text, MISSED)
    }
    return state.subscribe(() => {
      const before = desk
      desk = state.get().desk
      if (before === desk) return
      for (const loss of losses.between(before, desk, readClock())) {
        if (loss.kind === 'missed') sayMissed(loss.customer)
        else notices.say('urgent', t('status.moved'))
      }
    })
  }, [state, losses, notices, t])
  return null
}
