import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { SocketBoard } from '../../ui/sockets/socket-board.tsx'

/** Nobody waits, or nobody whom the filters let through. */
export function NothingWaits({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const { t } = useTranslation()
  if (!isFiltered) {
    return <EmptyState drawing={<SocketBoard />} title={t('waiting.empty')} text={t('waiting.emptyText')} />
  }
  return (
    <EmptyState
      title={t('waiting.noMatch')}
      actions={
        <Button variant="default" onClick={onClear}>
          {t('waiting.clear')}
        </Button>
      }
    />
  )
}
