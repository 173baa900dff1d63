import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDelayed } from '../../lib/use-delayed.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { NoticeBar } from '../../ui/notice-bar/notice-bar.tsx'
import { TableSkeleton } from '../../ui/skeletons/skeletons.tsx'
import { SocketBoard } from '../../ui/sockets/socket-board.tsx'

type Props = {
  state: 'new' | 'loading' | 'ready' | 'failed'
  /** How many rows are shown, and whether a search or a filter is why there are no more. */
  shown: number
  isNarrowed: boolean
  words: {
    loading: string
    failed: string
    noMatch: string
    empty: string
    emptyText?: string
  }
  onRetry: () => void
  /** Takes search and filters away. */
  onClear: () => void
  /** The table. */
  children: ReactNode
}

/** A list in each of its states: on its way, there, empty, nothing found, not to be had. */
export function ListBody({ state, shown, isNarrowed, words, onRetry, onClear, children }: Props) {
  const { t } = useTranslation()
  const isNew = shown === 0 && !isNarrowed && (state === 'new' || state === 'loading')
  const isSlow = useDelayed(isNew)
  return (
    <>
      {state === 'failed' && (
        <NoticeBar tone="urgent" action={{ label: t('app.retry'), onClick: onRetry }}>
          {shown > 0 ? `${words.failed} ${t('table.old')}` : words.failed}
        </NoticeBar>
      )}
      {shown > 0 ? (
        <div data-region="">{children}</div>
      ) : isNew ? (
        isSlow && <TableSkeleton label={words.loading} />
      ) : isNarrowed ? (
        <EmptyState
          title={words.noMatch}
          actions={
            <Button variant="default" onClick={onClear}>
              {t('table.clear')}
            </Button>
          }
        />
      ) : (
        state === 'ready' && <EmptyState drawing={<SocketBoard />} title={words.empty} text={words.emptyText} />
      )}
    </>
  )
}
