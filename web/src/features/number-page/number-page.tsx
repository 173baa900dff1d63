import { createLink, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { glyphOf } from '../../lib/glyph-of.ts'
import { useConsole } from '../../live/session-context.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { SideHead } from '../../ui/frame/side-frame.tsx'
import { NumberShape } from '../../ui/number-shape/number-shape.tsx'
import { SegmentLink, SegmentLinks } from '../../ui/segmented/segment-link.tsx'
import { BackLink } from '../administration/back-link.tsx'
import { CrumbLink } from '../administration/crumb-link.tsx'
import { BotPage } from '../bot/bot-page.tsx'
import { NumberRulesPage } from '../number-rules/number-rules-page.tsx'
import { WorkingTime } from '../working-time/working-time.tsx'
import { type NumberTab, numberTab } from './number-tab.ts'
import { ServiceTag } from './service-tag.tsx'

const TabLink = createLink(SegmentLink)

const tabs = [undefined, 'queues', 'bot'] as const satisfies readonly (NumberTab | undefined)[]

/** Everything about one number, one part at a time. */
export function NumberPage() {
  const { t } = useTranslation()
  const { numberId = '' } = useParams({ strict: false })
  const { tab } = useSearch({ strict: false, select: numberTab, structuralSharing: true })
  const number = useConsole((state) => state.numbers.find(({ id }) => id === numberId))
  if (!number) return <EmptyState title={t('refusal.not_found')} />
  return (
    <>
      <SideHead
        back={<BackLink to="/admin/numbers" label={t('admin.backToNumbers')} />}
        end={
          <SegmentLinks label={t('admin.parts', { name: number.name })}>
            {tabs.map((each) => (
              <TabLink
                key={each ?? 'hours'}
                to="/admin/numbers/$numberId"
                params={{ numberId }}
                search={each ? { tab: each } : {}}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {t(`admin.tab_${each ?? 'hours'}`)}
              </TabLink>
            ))}
          </SegmentLinks>
        }
      >
        <CrumbLink to="/admin/numbers" label={t('admin.numbers')} />
        <h2>
          <NumberShape glyph={glyphOf(number)} size={13} />
          <bdi>{number.name}</bdi>
        </h2>
        <span>{number.displayPhoneNumber}</span>
        <ServiceTag numberId={numberId} />
      </SideHead>
      {tab === 'queues' ? (
        <NumberRulesPage key={numberId} numberId={numberId} />
      ) : tab === 'bot' ? (
        <BotPage key={numberId} number={number} />
      ) : (
        <WorkingTime key={numberId} numberId={numberId} />
      )}
    </>
  )
}
