import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DrawerFrame } from '../../ui/drawer/drawer-frame.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { ListSkeleton } from '../../ui/skeletons/skeletons.tsx'
import classes from './stuck.module.css'
import { StuckRow } from './stuck-row.tsx'
import type { Mending, Stuck } from './use-stuck.ts'

type Props = {
  opened: boolean
  onClose: () => void
  stuck: Stuck | undefined
  hasFailed: boolean
  mendings: Readonly<Record<string, Mending>>
  load: () => Promise<unknown>
  repair: (id: string) => Promise<void>
}

/** Everything outside its expected time, the longest first: who, where it stands, what is wrong, and Repair. */
export function StuckDrawer({ opened, onClose, stuck, hasFailed, mendings, load, repair }: Props) {
  const { t } = useTranslation()
  return (
    <DrawerFrame
      opened={opened}
      onClose={onClose}
      title={t('stuck.title')}
      line={t('stuck.text')}
      closeLabel={t('stuck.close')}
    >
      {hasFailed && (
        <p className={classes.failed} role="alert">
          {t('stuck.failed')}
        </p>
      )}
      {stuck === undefined ? (
        !hasFailed && <ListSkeleton label={t('stuck.loading')} />
      ) : stuck.items.length === 0 ? (
        <EmptyState title={t('stuck.none')} text={t('stuck.noneText')} />
      ) : (
        <ul className={classes.list}>
          {stuck.items.map(({ conversation, faults }) => (
            <StuckRow
              key={conversation.id}
              conversation={conversation}
              faults={faults}
              mending={mendings[conversation.id]}
              onRepair={() => void repair(conversation.id)}
            />
          ))}
        </ul>
      )}
      <div className={classes.foot}>
        {stuck && stuck.count > stuck.items.length && (
          <span>{t('stuck.shown', { shown: stuck.items.length, count: stuck.count })}</span>
        )}
        <Button
          variant="subtle"
          size="sm"
          leftSection={<IconRefresh size={16} aria-hidden="true" />}
          onClick={() => void load()}
        >
          {t('stuck.refresh')}
        </Button>
      </div>
    </DrawerFrame>
  )
}
