import { Button } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Api } from '../../lib/api.ts'
import { explain } from '../../lib/explain.ts'
import { useSession } from '../../live/session-context.ts'
import { DrawerFrame } from '../../ui/drawer/drawer-frame.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { ListSkeleton } from '../../ui/skeletons/skeletons.tsx'
import { DecisionCard } from './decision-card.tsx'

type Decisions = Awaited<ReturnType<Api['listDecisions']>>['items']
type Props = { id: string; name: string; opened: boolean; onClose: () => void }

/** For supervisors: every decision about a conversation, newest first, with who was passed over and why. */
export function DecisionDrawer({ id, name, opened, onClose }: Props) {
  const { t } = useTranslation()
  const { api } = useSession()
  const [decisions, setDecisions] = useState<Decisions>()
  const [error, setError] = useState<string>()
  const load = useCallback(() => {
    setError(undefined)
    api.listDecisions({ params: { id } }).then(
      ({ items }) => setDecisions(items),
      (refusal: unknown) => setError(explain(refusal, t)),
    )
  }, [api, id, t])
  useEffect(() => {
    if (opened) load()
  }, [opened, load])
  return (
    <DrawerFrame opened={opened} onClose={onClose} title={t('why.drawer')} line={name} closeLabel={t('why.close')}>
      {error ? (
        <EmptyState title={error} actions={<Button onClick={load}>{t('app.retry')}</Button>} />
      ) : decisions === undefined ? (
        <ListSkeleton label={t('app.loading')} />
      ) : decisions.length === 0 ? (
        <EmptyState title={t('why.none')} text={t('why.noneText')} />
      ) : (
        decisions.map((decision) => <DecisionCard key={decision.id} decision={decision} />)
      )}
    </DrawerFrame>
  )
}
