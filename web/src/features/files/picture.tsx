import { contentAddress, thumbnailAddress } from '@centralino/contract/file-address.ts'
import type { StoredFile } from '@centralino/contract/files.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './files.module.css'
import { frameOf } from './frame-of.ts'
import { useView } from './viewable.tsx'

type Props = { file: StoredFile; alt: string }

/** The small picture in the thread; the large one opens over it. */
export function Picture({ file, alt }: Props) {
  const { t } = useTranslation()
  const view = useView()
  const [isBroken, setBroken] = useState(false)
  return (
    <button
      type="button"
      className={classes.picture}
      style={frameOf(file)}
      aria-label={`${alt}. ${t('file.open')}`}
      onClick={() => view(file.id)}
    >
      {isBroken ? (
        <span className={classes.note}>{t('file.broken')}</span>
      ) : (
        <img src={pictureAddress(file)} alt="" loading="lazy" decoding="async" onError={() => setBroken(true)} />
      )}
    </button>
  )
}

export const pictureAddress = (file: StoredFile) =>
  file.hasThumbnail ? thumbnailAddress(file.id) : contentAddress(file.id)

/** A sticker stands by itself, without a bubble. */
export function Sticker({ file }: { file: StoredFile }) {
  const { t } = useTranslation()
  return (
    <img className={classes.sticker} src={contentAddress(file.id)} alt={t('file.sticker')} width={120} height={120} />
  )
}

const SHOWN = 4

/** Pictures sent one after the other: four of them, and how many more there are. */
export function Album({ files }: { files: readonly StoredFile[] }) {
  const { t } = useTranslation()
  const view = useView()
  const count = files.length
  return (
    <ul className={classes.album} aria-label={t('file.album', { count })}>
      {files.slice(0, SHOWN).map((file, index) => (
        <li key={file.id}>
          <button type="button" aria-label={t('file.openNth', { n: index + 1, count })} onClick={() => view(file.id)}>
            {file.state === 'kept' && <img src={pictureAddress(file)} alt="" loading="lazy" decoding="async" />}
            {index === SHOWN - 1 && count > SHOWN && <span>{t('file.more', { count: count - SHOWN })}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}
