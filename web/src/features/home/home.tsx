import './home-words.ts'
import { useNavigate } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '../../lib/lazy-part.ts'
import { useDelayed } from '../../lib/use-delayed.ts'
import { useMe } from '../../live/session-context.ts'
import { PageFrame } from '../../ui/frame/page-frame.tsx'
import { NoticeBar } from '../../ui/notice-bar/notice-bar.tsx'
import { TableSkeleton } from '../../ui/skeletons/skeletons.tsx'
import { useRegionKeys } from '../conversations/focus-regions.ts'
import { AgentsCard } from './agents-card.tsx'
import type { Behind } from './behind.ts'
import { GreetingCard } from './greeting-card.tsx'
import classes from './home.module.css'
import { HoursCard } from './hours-card.tsx'
import { ServiceCard } from './service-card.tsx'
import { StatusCard } from './status-card.tsx'
import { TodayCard } from './today-card.tsx'
import { useFigures } from './use-figures.ts'

const BehindDrawer = lazyPart(() =>
  import('./behind-drawer.tsx').then(({ BehindDrawer }) => ({ default: BehindDrawer })),
)

/** Where the day begins: what to do next, my day in figures, the agents, the service. */
export function Home({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { skillsets } = useMe()
  const { figures, state, refresh } = useFigures()
  const [behind, setBehind] = useState<Behind>()
  const isSlow = useDelayed(figures === undefined && state === 'reading')
  useRegionKeys()
  return (
    <PageFrame>
      {state === 'failed' && (
        <NoticeBar tone="urgent" action={{ label: t('app.retry'), onClick: refresh }}>
          {t('home.failed')}
        </NoticeBar>
      )}
      <div className={classes.home} data-region="">
        <div className={classes.column}>
          <GreetingCard onOpen={onOpen} />
          {!figures && isSlow && <TableSkeleton label={t('home.refreshing')} />}
          {figures && (
            <TodayCard
              figures={figures}
              isReading={state === 'reading'}
              onRefresh={refresh}
              onBehind={setBehind}
              onAwaiting={() => void navigate({ to: '/waiting', search: { status: 1 } })}
            />
          )}
          {figures && <HoursCard figures={figures} onBehind={setBehind} />}
        </div>
        <div className={classes.column}>
          {skillsets.length > 0 && <StatusCard />}
          {figures && <AgentsCard agents={figures.agents} />}
          <ServiceCard />
        </div>
      </div>
      <Suspense>
        <BehindDrawer behind={behind} onClose={() => setBehind(undefined)} onOpen={onOpen} />
      </Suspense>
    </PageFrame>
  )
}
