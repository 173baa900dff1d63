import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDelayed } from '../../lib/use-delayed.ts'
import { useConsole, useObservable, useSession } from '../../live/session-context.ts'
import { NoticeBar } from '../../ui/notice-bar/notice-bar.tsx'

// A connection that comes back sooner is not worth a word.
const WORTH_SAYING = 1_500
const SHOWN = 2_000

/** No connection, what waits meanwhile, and for two seconds that it is back; null when there is nothing to say. */
export function useConnectionNotice(): ReactNode {
  const { t } = useTranslation()
  const session = useSession()
  const isOn = useConsole((state) => state.live === 'on')
  const isOff = useDelayed(!isOn, WORTH_SAYING)
  const waiting = useObservable(session.outgoing.list, (list) => list.filter(({ refused }) => !refused).length)
  const isBack = useJustBack(isOff)
  if (isOff) {
    return (
      <NoticeBar
        tone="ink"
        icon={<IconPlugConnectedX aria-hidden="true" />}
        action={{ label: t('app.retry'), onClick: session.wake }}
      >
        {waiting === 0 ? t('net.off') : t('net.offWaiting', { count: waiting })}
      </NoticeBar>
    )
  }
  if (!isBack) return null
  return (
    <NoticeBar tone="ok" icon={<IconPlugConnected aria-hidden="true" />}>
      {t('net.on')}
    </NoticeBar>
  )
}

function useJustBack(isOff: boolean): boolean {
  const wasOff = useRef(false)
  const [isBack, setBack] = useState(false)
  useEffect(() => {
    const returns = wasOff.current && !isOff
    wasOff.current = isOff
    setBack(returns)
    if (!returns) return
    const timer = setTimeout(() => setBack(false), SHOWN)
    return () => clearTimeout(timer)
  }, [isOff])
  return isBack
}
