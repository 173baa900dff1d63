import '../files/files-words.ts'
import type { CustomerFile, FileSort } from '@centralino/contract/history.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDelayed } from '../../lib/use-delayed.ts'
import { useSession } from '../../live/session-context.ts'
import { useWhere } from '../../live/use-where.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { whenText } from '../../ui/format/clock-text.ts'
import { PillFilter, PillFilters } from '../../ui/pill-filter/pill-filter.tsx'
import rows from '../files/file-row.module.css'
import { FileRow } from '../files/file-row.tsx'
import { Viewable } from '../files/viewable.tsx'
import classes from './past.module.css'
import { usePages } from './use-pages.ts'

const sorts = [undefined, 'seen', 'heard', 'documents'] as const satisfies readonly (FileSort | undefined)[]

/** The files of all conversations one may look back at, the newest first. */
export function CustomerFiles({ customerId }: { customerId: string }) {
  const { t } = useTranslation()
  const { api } = useSession()
  const where = useWhere()
  const now = useNow('minute')
  const [sort, setSort] = useState<FileSort>()
  const list = usePages<CustomerFile, Awaited<ReturnType<typeof api.listCustomerFiles>>>(
    JSON.stringify([customerId, sort]),
    (cursor) => api.listCustomerFiles({ params: { id: customerId }, query: { limit: 30, sort, cursor } }),
  )
  const isSlow = useDelayed(list.state === 'loading' && list.items.length === 0)
  return (
    <div className={classes.history}>
      <PillFilters label={t('fileList.sorts')}>
        {sorts.map((each) => (
          <PillFilter key={each ?? 'all'} chosen={sort === each} onClick={() => setSort(each)}>
            {t(`fileList.${each ?? 'all'}`)}
          </PillFilter>
        ))}
      </PillFilters>
      <Viewable about={`${customerId} ${sort}`} filesOf={() => list.items.map(({ file }) => file)}>
        <ul className={rows.list} aria-label={t('fileList.list')} aria-busy={list.state === 'loading'}>
          {list.items.map(({ messageId, file, direction, sentAt }) => (
            <FileRow
              key={messageId}
              file={file}
              about={`${t(direction === 'in' ? 'fileList.theirs' : 'fileList.ours')}, ${whenText(Date.parse(sentAt), now, where)}`}
            />
          ))}
        </ul>
      </Viewable>
      {list.state === 'failed' && (
        <p className={classes.quiet} role="alert">
          {t('fileList.failed')}{' '}
          <Button size="compact-sm" variant="default" onClick={list.retry}>
            {t('app.retry')}
          </Button>
        </p>
      )}
      {isSlow && <p className={classes.quiet}>{t('fileList.loading')}</p>}
      {list.state === 'ready' && list.items.length === 0 && (
        <p className={classes.quiet} role="status">
          {t(sort === undefined ? 'fileList.none' : 'fileList.noneOf')}
        </p>
      )}
      {list.more && (
        <Button size="compact-sm" variant="default" onClick={list.loadMore} loading={list.state === 'loading'}>
          {t('past.more')}
        </Button>
      )}
    </div>
  )
}
