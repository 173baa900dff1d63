import './files-words.ts'
import { Refused } from '@centralino/contract/client.ts'
import type { StoredFile } from '@centralino/contract/files.ts'
import type { TFunction } from 'i18next'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useSession } from '../../live/session-context.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { PageFrame } from '../../ui/frame/page-frame.tsx'
import rows from './file-row.module.css'
import { FileRow } from './file-row.tsx'
import classes from './linked-file.module.css'
import { Picture } from './picture.tsx'
import { Viewable } from './viewable.tsx'

/** A file to which a mail had a link: it opens for whoever may read a conversation it is in. */
export function LinkedFile({ id }: { id: string }) {
  const { t } = useTranslation()
  const { api } = useSession()
  const [file, setFile] = useState<StoredFile>()
  const [failure, setFailure] = useState<string>()
  useEffect(() => {
    let isOver = false
    api.getFile({ params: { id } }).then(
      (file) => isOver || setFile(file),
      (error: unknown) => isOver || setFailure(reasonOf(error, t)),
    )
    return () => {
      isOver = true
    }
  }, [api, id, t])
  return (
    <PageFrame>
      {failure !== undefined && (
        <div role="alert">
          <EmptyState title={t('fileList.notThere')} text={failure} />
        </div>
      )}
      {file && (
        <Viewable about={id} filesOf={() => [file]}>
          <div className={classes.linked}>
            {file.state === 'kept' && file.kind === 'image' && <Picture file={file} alt={t('file.image')} />}
            <ul className={rows.list}>
              <FileRow file={file} about={file.state === 'kept' ? '' : t(`fileList.state.${file.state}`)} />
            </ul>
          </div>
        </Viewable>
      )}
    </PageFrame>
  )
}

const reasonOf = (error: unknown, t: TFunction): string =>
  error instanceof Refused && (error.code === 'not_found' || error.code === 'invalid_request')
    ? t('fileList.notThereWhy')
    : explain(error, t)
