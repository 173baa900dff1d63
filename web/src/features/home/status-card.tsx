import { useTranslation } from 'react-i18next'
import { spoken } from '../../lib/i18n.ts'
import { useConsole, useMe } from '../../live/session-context.ts'
import { Card } from '../../ui/card/card.tsx'
import { useElapsed } from '../../ui/clock/use-span.ts'
import { spokenDuration } from '../../ui/format/spoken-duration.ts'
import { Lever } from '../../ui/lever/lever.tsx'
import { StatusShape } from '../../ui/status-shape/status-shape.tsx'
import { chosenStatuses, useMyStatus } from '../shell/use-my-status.ts'
import classes from './home.module.css'

/** My status as a lever, since when, and what follows from it. */
export function StatusCard() {
  const { t } = useTranslation()
  const { status, since, choose, error } = useMyStatus()
  const { maximum } = useMe()
  const managed = useConsole(({ desk }) => Object.keys(desk.conversations).length)
  const time = spokenDuration(useElapsed(since ?? 0), spoken())
  return (
    <Card
      title={t('home.status')}
      end={since !== undefined && t('status.since', { status: t(`status.${status}`), time })}
    >
      <Lever
        label={t('home.status')}
        value={status === 'offline' ? undefined : status}
        onChange={(next) => void choose(next)}
        options={chosenStatuses.map((value) => ({
          value,
          label: t(`status.${value}`),
          icon: <StatusShape status={value} />,
        }))}
      />
      <p className={classes.follows}>
        {status === 'ready'
          ? `${t('home.gets')} ${t('home.free', { count: Math.max(0, maximum - managed) })}`
          : t('home.getsNone')}
      </p>
      {error && (
        <p className={classes.failed} role="alert">
          {error}
        </p>
      )}
    </Card>
  )
}
