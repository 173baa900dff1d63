import { thumbnailAddress } from '@centralino/contract/file-address.ts'
import { IconMusic } from '@tabler/icons-react'
import { useState } from 'react'
import type { LocalFile } from '../../lib/local-file.ts'
import { FileSign } from '../../ui/file-sign/file-sign.tsx'
import classes from './attachments.module.css'
import { useLocalFile } from './use-local-file.ts'

/** What a file looks like: the picture, the first of a film, else a page with its ending. */
export function FileThumb({ file }: { file: LocalFile }) {
  const { id, mime, size, name, kind, stored } = file
  const isPicture = mime.startsWith('image/')
  const isFilm = mime.startsWith('video/')
  const local = useLocalFile(id, size, stored === undefined && (isPicture || isFilm))
  const address = stored !== undefined && (isPicture || isFilm) ? thumbnailAddress(stored) : local
  const [broken, setBroken] = useState<string>()
  const canShow = address !== undefined && address !== broken
  return (
    <span className={classes.thumb}>
      {canShow && (isPicture || stored !== undefined) ? (
        <img src={address} alt="" onError={() => setBroken(address)} />
      ) : canShow && isFilm ? (
        <video src={address} muted preload="metadata" onError={() => setBroken(address)} />
      ) : kind === 'audio' ? (
        <IconMusic aria-hidden="true" />
      ) : (
        <FileSign name={name} />
      )}
    </span>
  )
}
