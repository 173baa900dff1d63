import { IconFileDownload } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './attachments.module.css'
import { droppedFiles, hasFiles } from './dropped-files.ts'

type Props = { name: string; onFiles: (files: readonly File[]) => void }

/** Files may be dropped anywhere on the conversation; while they are held over it, it says so. */
export function DropArea({ name, onFiles }: Props) {
  const { t } = useTranslation()
  const anchor = useRef<HTMLSpanElement>(null)
  const [isOver, setOver] = useState(false)
  const latest = useRef(onFiles)
  latest.current = onFiles
  useEffect(() => {
    const pane = anchor.current?.parentElement
    if (!pane) return
    // One enters a child before one leaves its parent.
    let depth = 0
    const on = (type: 'dragenter' | 'dragleave' | 'drop', does: (event: DragEvent) => void) => {
      const listener = (event: DragEvent) => {
        if (hasFiles(event.dataTransfer)) does(event)
      }
      pane.addEventListener(type, listener)
      return () => pane.removeEventListener(type, listener)
    }
    const stops = [
      on('dragenter', () => {
        depth += 1
        setOver(true)
      }),
      on('dragleave', () => {
        depth -= 1
        if (depth <= 0) setOver(false)
      }),
      on('drop', (event) => {
        depth = 0
        setOver(false)
        latest.current(droppedFiles(event.dataTransfer))
      }),
      keepPage(),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return (
    <>
      <span ref={anchor} hidden />
      {isOver && (
        <div className={classes.drop}>
          <IconFileDownload aria-hidden="true" />
          <b>{t('composer.drop', { name })}</b>
          <span>{t('composer.dropHint')}</span>
        </div>
      )}
    </>
  )
}

/** A file that falls beside the conversation must not take the place of the page. */
function keepPage() {
  const keep = (event: DragEvent) => {
    if (hasFiles(event.dataTransfer)) event.preventDefault()
  }
  window.addEventListener('dragover', keep)
  window.addEventListener('drop', keep)
  return () => {
    window.removeEventListener('dragover', keep)
    window.removeEventListener('drop', keep)
  }
}
