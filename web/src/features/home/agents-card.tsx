import { useTranslation } from 'react-i18next'
import { useMe } from '../../live/session-context.ts'
import { Card } from '../../ui/card/card.tsx'
import { Donut } from '../../ui/donut/donut.tsx'
import type { Figures } from './use-figures.ts'

/** How many agents are in each status: counts only, so that everybody may see them. */
export function AgentsCard({ agents }: Pick<Figures, 'agents'>) {
  const { t } = useTranslation()
  const { tenant } = useMe()
  const count = agents.ready + agents.back_office + agents.break + agents.offline
  return (
    <Card title={t('home.agents')} end={t('home.agentsOf', { count, tenant: tenant.name })}>
      <Donut
        figure={agents.ready}
        line={t('home.readyOf', { count })}
        sentence={t('home.agentsSay', { ...agents, backOffice: agents.back_office })}
        parts={[
          { key: 'ready', label: t('status.ready'), count: agents.ready, pattern: 'full' },
          { key: 'back_office', label: t('status.back_office'), count: agents.back_office, pattern: 'stripes' },
          { key: 'break', label: t('status.break'), count: agents.break, pattern: 'dots' },
          { key: 'offline', label: t('status.offline'), count: agents.offline, pattern: 'dashed' },
        ]}
      />
    </Card>
  )
}
