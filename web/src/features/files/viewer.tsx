import './files-words.ts'
import { contentAddress } from '@centralino/contract/file-address.ts'
import type { StoredFile } from '@centralino/contract/files.ts'
import { ActionIcon, Modal } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconDownload, IconX, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { type KeyboardEvent, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '../../lib/lazy-part.ts'
import { useLayer } from '../../ui/layer/use-layer.ts'
import classes from './viewer.module.css'
import { VoicePlayer } from './voice-player.tsx'

const PdfPages = lazyPart(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }))

type Props = {
  /** What the file is shown among. */
  files: readonly StoredFile[]
  fileId: string
  /** Without an id nothing is looked at any more. */
  onView: (fileId: string | undefined) => void
}

/** A file at full size over everything: the arrows go through the pictures it is among, Escape closes. */
export function Viewer({ files, fileId, onView }: Props) {
  const { t } = useTranslation()
  const [isLarge, setLarge] = useState(false)
  const file = files.find(({ id, state }) => id === fileId && state === 'kept')
  const { isTop } = useLayer(file !== undefined)
  const pictures = files.filter(({ kind, state }) => kind === 'image' && state === 'kept')
  const place = pictures.findIndex(({ id }) => id === fileId)
  const go = (step: number) => {
    const next = pictures[place + step]
    if (place < 0 || !next) return
    setLarge(false)
    onView(next.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key]
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return
    act({ go, setLarge })
    event.preventDefault()
    // The thread below must not walk along.
    event.stopPropagation()
  }
  if (!file) return null
  const title = file.name ?? t(`file.${file.kind}`)
  const isPicture = file.kind === 'image'
  return (
    <Modal.Root
      opened
      onClose={() => onView(undefined)}
      fullScreen
      closeOnEscape={isTop}
      classNames={{ content: classes.content }}
      onKeyDown={onKeyDown}
    >
      <Modal.Overlay />
      <Modal.Content>
        <header className={classes.bar}>
          <Modal.Title className={classes.title}>
            <bdi>{title}</bdi>
          </Modal.Title>
          {isPicture && pictures.length > 1 && (
            <span className={classes.nth} aria-live="polite">
              {t('viewer.nth', { n: place + 1, count: pictures.length })}
            </span>
          )}
          {isPicture && (
            <ActionIcon aria-label={t(isLarge ? 'viewer.zoomOut' : 'viewer.zoomIn')} onClick={() => setLarge(!isLarge)}>
              {isLarge ? <IconZoomOut aria-hidden="true" /> : <IconZoomIn aria-hidden="true" />}
            </ActionIcon>
          )}
          <ActionIcon
            component="a"
            href={contentAddress(file.id)}
            download={title}
            aria-label={t('file.downloadNamed', { name: title })}
          >
            <IconDownload aria-hidden="true" />
          </ActionIcon>
          <ActionIcon aria-label={t('viewer.close')} onClick={() => onView(undefined)}>
            <IconX aria-hidden="true" />
          </ActionIcon>
        </header>
        {isPicture ? (
          <LargePicture key={file.id} file={file} isLarge={isLarge} onZoom={() => setLarge(!isLarge)} />
        ) : (
          <Suspense fallback={<p className={classes.note}>{t('viewer.loading')}</p>}>
            <Shown key={file.id} file={file} />
          </Suspense>
        )}
        {place > 0 && (
          <ActionIcon className={classes.previous} aria-label={t('viewer.previous')} onClick={() => go(-1)}>
            <IconChevronLeft aria-hidden="true" />
          </ActionIcon>
        )}
        {place >= 0 && place < pictures.length - 1 && (
          <ActionIcon className={classes.next} aria-label={t('viewer.next')} onClick={() => go(1)}>
            <IconChevronRight aria-hidden="true" />
          </ActionIcon>
        )}
      </Modal.Content>
    </Modal.Root>
  )
}

function Shown({ file }: { file: StoredFile }) {
  const { t } = useTranslation()
  if (file.kind === 'video')
    return (
      <div className={classes.stage}>
        {/* biome-ignore lint/a11y/useMediaCaption: nobody wrote captions for what a customer filmed */}
        <video src={contentAddress(file.id)} controls autoPlay playsInline aria-label={t('file.video')} />
      </div>
    )
  if (file.kind === 'audio')
    return (
      <div className={classes.sound}>
        <VoicePlayer file={file} isVoice={false} />
      </div>
    )
  if (file.kind === 'sticker')
    return (
      <div className={classes.stage}>
        <img src={contentAddress(file.id)} alt={t('file.sticker')} />
      </div>
    )
  return <PdfPages fileId={file.id} />
}

type Acts = { go: (step: number) => void; setLarge: (isLarge: boolean) => void }

const keys: Readonly<Record<string, ((acts: Acts) => void) | undefined>> = {
  ArrowLeft: ({ go }) => go(-1),
  ArrowRight: ({ go }) => go(1),
  '+': ({ setLarge }) => setLarge(true),
  '-': ({ setLarge }) => setLarge(false),
}

function LargePicture({ file, isLarge, onZoom }: { file: StoredFile; isLarge: boolean; onZoom: () => void }) {
  const { t } = useTranslation()
  const [isBroken, setBroken] = useState(false)
  if (isBroken) return <p className={classes.note}>{t('viewer.failed')}</p>
  return (
    <div className={classes.stage} data-large={isLarge || undefined}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way are + and - and the button above */}
      <img src={contentAddress(file.id)} alt={t('file.image')} onClick={onZoom} onError={() => setBroken(true)} />
    </div>
  )
}
