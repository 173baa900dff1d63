import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useElapsed } from '../../ui/clock/use-span.ts'
import { NoticeBar } from '../../ui/notice-bar/notice-bar.tsx'
import classes from './stuck.module.css'
import { StuckDrawer } from './stuck-drawer.tsx'
import { type Stuck, useStuck } from './use-stuck.ts'

// As with lamps: from then on it is red.
const LONG = 10 * 60_000

type Props = { opened: boolean; onOpened: (opened: boolean) => void }

/** A quiet line when something is outside its expected time, and behind it what and why. Nothing when there is nothing. */
export function StuckNotice({ opened, onOpened }: Props) {
  const { stuck, ...rest } = useStuck()
  return (
    <>
      {stuck && stuck.count > 0 && <Line stuck={stuck} onLook={() => onOpened(true)} />}
      <StuckDrawer opened={opened} onClose={() => onOpened(false)} stuck={stuck} {...rest} />
    </>
  )
}

function Line({ stuck, onLook }: { stuck: Stuck; onLook: () => void }) {
  const { t } = useTranslation()
  const since = Math.min(...stuck.items.flatMap(({ faults }) => faults.map((fault) => Date.parse(fault.since))))
  const isLong = useElapsed(since) >= LONG
  return (
    <div className={classes.line} data-region="">
      <NoticeBar
        tone={isLong ? 'urgent' : 'lamp'}
        icon={<IconAlertTriangle size={16} aria-hidden="true" />}
        action={{ label: t('stuck.look'), onClick: onLook }}
      >
        {t('stuck.line', { count: stuck.count })}
      </NoticeBar>
    </div>
  )
}
