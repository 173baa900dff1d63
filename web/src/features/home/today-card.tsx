import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../live/session-context.ts'
import { Card } from '../../ui/card/card.tsx'
import { PinBars } from '../../ui/pin-bars/pin-bars.tsx'
import type { Behind } from './behind.ts'
import classes from './home.module.css'
import type { Figures } from './use-figures.ts'

type Props = {
  figures: Figures
  isReading: boolean
  onRefresh: () => void
  onBehind: (behind: Behind) => void
  onAwaiting: () => void
}

/** Total, Closed, Active, Awaiting transfer: as pips, with what each counts. */
export function TodayCard({ figures, isReading, onRefresh, onBehind, onAwaiting }: Props) {
  const { t } = useTranslation()
  const { isolated, role, tenant } = useMe()
  const { total, closed, active, awaiting } = figures
  const meant = isolated && role === 'agent' ? 'home.awaitingIsolated' : 'home.awaitingMeans'
  return (
    <Card
      title={t('home.today')}
      end={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconRefresh aria-hidden="true" />}
          aria-busy={isReading}
          onClick={onRefresh}
        >
          {t('home.refresh')}
        </Button>
      }
    >
      <PinBars
        note={(count) => t('home.each', { count })}
        rows={[
          {
            key: 'total',
            label: t('home.total'),
            line: t('home.totalLine'),
            count: total,
            parts: [
              { tone: 'text', count: closed },
              { tone: 'accent', count: active },
            ],
            onOpen: () => onBehind({ of: 'total' }),
          },
          {
            key: 'closed',
            label: t('home.closed'),
            line: t('home.closedLine'),
            count: closed,
            parts: [{ tone: 'text', count: closed }],
            onOpen: () => onBehind({ of: 'closed' }),
          },
          {
            key: 'active',
            label: t('home.active'),
            line: t('home.activeLine'),
            count: active,
            parts: [{ tone: 'accent', count: active }],
            onOpen: () => onBehind({ of: 'active' }),
          },
          {
            key: 'awaiting',
            label: t('home.awaiting'),
            line: t('home.awaitingLine'),
            count: awaiting,
            parts: [{ tone: 'urgent', count: awaiting }],
            onOpen: onAwaiting,
          },
        ]}
      />
      <details className={classes.what}>
        <summary>{t('home.what')}</summary>
        <dl>
          <Meaning word={t('home.total')} text={t('home.totalMeans')} />
          <Meaning word={t('home.closed')} text={t('home.closedMeans')} />
          <Meaning word={t('home.active')} text={t('home.activeMeans')} />
          <Meaning word={t('home.awaiting')} text={t(meant)} />
          <Meaning word={t('home.byHour')} text={t('home.takenMeans')} />
        </dl>
        <p>{t('home.clock', { zone: tenant.timeZone.replaceAll('_', ' ') })}</p>
      </details>
    </Card>
  )
}

function Meaning({ word, text }: { word: string; text: string }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{text}</dd>
    </div>
  )
}
