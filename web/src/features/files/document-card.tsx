import { contentAddress } from '@centralino/contract/file-address.ts'
import type { StoredFile } from '@centralino/contract/files.ts'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { spoken } from '../../lib/i18n.ts'
import { sizeText } from '../../ui/format/size-text.ts'
import classes from './files.module.css'
import { useView } from './viewable.tsx'

type Props = { file: StoredFile; name?: string | undefined }

/** A sign of the file with what it ends in, its name and size; a PDF can be looked at, anything can be downloaded. */
export function DocumentCard({ file, name }: Props) {
  const { t } = useTranslation()
  const view = useView()
  const title = name ?? file.name ?? t('file.document')
  const isSeen = file.mime === 'application/pdf'
  const lines = (
    <>
      <b className={classes.name}>
        <bdi>{title}</bdi>
      </b>
      {file.size !== null && <small>{sizeText(file.size, spoken())}</small>}
    </>
  )
  return (
    <div className={classes.file}>
      <PageSign ending={endingOf(title, file.mime)} />
      {isSeen ? (
        <button
          type="button"
          className={classes.title}
          aria-label={t('file.preview', { name: title })}
          onClick={() => view(file.id)}
        >
          {lines}
        </button>
      ) : (
        <span className={classes.title}>{lines}</span>
      )}
      <a
        className={classes.download}
        href={contentAddress(file.id)}
        download={title}
        aria-label={t('file.downloadNamed', { name: title })}
        title={t('file.download')}
      >
        <IconDownload aria-hidden="true" />
      </a>
    </div>
  )
}

export function PageSign({ ending }: { ending: string }) {
  return (
    <span className={classes.page} aria-hidden="true">
      {ending}
    </span>
  )
}

/** Up to four letters: of the name, else of the type. */
export function endingOf(name: string, mime: string): string {
  const named = /\.([\p{L}\p{N}]{1,4})$/u.exec(name)?.[1]
  return (named ?? mime.split(/[/;+.-]/)[1] ?? '').slice(0, 4).toUpperCase()
}
