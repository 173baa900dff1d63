import { contentAddress } from '@centralino/contract/file-address.ts'
import type { StoredFile } from '@centralino/contract/files.ts'
import { IconPlayerPlayFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { spoken } from '../../lib/i18n.ts'
import { lengthText, sizeText } from '../../ui/format/size-text.ts'
import classes from './files.module.css'
import { frameOf } from './frame-of.ts'
import { hush } from './playing.ts'

/** A film: its first picture with its length, played in place. */
export function Film({ file }: { file: StoredFile }) {
  const { t } = useTranslation()
  const [isOn, setOn] = useState(false)
  const [isBroken, setBroken] = useState(false)
  const about = [
    file.seconds === null ? '' : lengthText(file.seconds),
    file.size === null ? '' : sizeText(file.size, spoken()),
  ]
  const source = contentAddress(file.id)
  return (
    <div className={classes.film} style={frameOf(file)}>
      {isBroken ? (
        <span className={classes.note}>{t('file.broken')}</span>
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: nobody wrote captions for what a customer filmed
        <video
          // The hash shows a first picture without playing.
          src={isOn ? source : `${source}#t=0.1`}
          preload="metadata"
          playsInline
          controls={isOn}
          autoPlay={isOn}
          aria-label={t('file.video')}
          onPlay={hush}
          onError={() => setBroken(true)}
        />
      )}
      {!isOn && !isBroken && (
        <button type="button" className={classes.playFilm} aria-label={t('file.playVideo')} onClick={() => setOn(true)}>
          <IconPlayerPlayFilled aria-hidden="true" />
        </button>
      )}
      {!isOn && <span className={classes.about}>{about.filter(Boolean).join(', ')}</span>}
    </div>
  )
}
