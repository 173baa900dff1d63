import './files-words.ts'
import { contentAddress } from '@centralino/contract/file-address.ts'
import type { StoredFile } from '@centralino/contract/files.ts'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { spoken } from '../../lib/i18n.ts'
import { lengthText, sizeText } from '../../ui/format/size-text.ts'
import { KindIcon } from '../kinds/kind-icon.tsx'
import { endingOf, PageSign } from './document-card.tsx'
import classes from './file-row.module.css'
import { pictureAddress } from './picture.tsx'
import { useView } from './viewable.tsx'

/** One file of a list: a small picture, what it is called, and what else is known; pressed it opens, or is downloaded. */
export function FileRow({ file, about }: { file: StoredFile; about: string }) {
  const { t } = useTranslation()
  const view = useView()
  const title = file.name ?? t(`file.${file.kind}`)
  const isSeen = file.state === 'kept' && (file.kind !== 'document' || file.mime === 'application/pdf')
  const more = [about, file.seconds && lengthText(file.seconds), file.size && sizeText(file.size, spoken())]
  const lines = (
    <>
      <Sign file={file} title={title} />
      <span className={classes.words}>
        <bdi className={classes.name}>{title}</bdi>
        <span className={classes.about}>{more.filter(Boolean).join(', ')}</span>
      </span>
    </>
  )
  return (
    <li className={classes.row}>
      {isSeen ? (
        <button type="button" className={classes.open} onClick={() => view(file.id)}>
          {lines}
        </button>
      ) : (
        <div className={classes.open}>{lines}</div>
      )}
      {file.state === 'kept' && (
        <a
          className={classes.download}
          href={contentAddress(file.id)}
          download={title}
          aria-label={t('file.downloadNamed', { name: title })}
          title={t('file.download')}
        >
          <IconDownload aria-hidden="true" />
        </a>
      )}
    </li>
  )
}

function Sign({ file, title }: { file: StoredFile; title: string }) {
  if (file.hasThumbnail && file.state === 'kept')
    return <img className={classes.sign} src={pictureAddress(file)} alt="" loading="lazy" decoding="async" />
  if (file.kind === 'document')
    return (
      <span className={classes.sign}>
        <PageSign ending={endingOf(title, file.mime)} />
      </span>
    )
  return (
    <span className={classes.sign}>
      <KindIcon type={file.kind} />
    </span>
  )
}
