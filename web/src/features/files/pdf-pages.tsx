import { contentAddress } from '@centralino/contract/file-address.ts'
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './viewer.module.css'

GlobalWorkerOptions.workerSrc = worker

const MOST = 200

/** A PDF drawn page by page as they come into sight; nothing in it can run. */
export function PdfPages({ fileId }: { fileId: string }) {
  const { t } = useTranslation()
  const [document, setDocument] = useState<PDFDocumentProxy>()
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    const loading = getDocument({ url: contentAddress(fileId), enableXfa: false })
    loading.promise.then(setDocument, () => setBroken(true))
    return () => void loading.destroy()
  }, [fileId])
  if (isBroken) return <p className={classes.note}>{t('viewer.failed')}</p>
  if (!document) return <p className={classes.note}>{t('viewer.loading')}</p>
  const count = document.numPages
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it
    <section className={classes.pages} tabIndex={0} aria-label={t('viewer.pages', { count })}>
      {Array.from({ length: Math.min(count, MOST) }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name
        <Page key={index} document={document} n={index + 1} />
      ))}
    </section>
  )
}

function Page({ document, n }: { document: PDFDocumentProxy; n: number }) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const { current } = place
    if (!current) return
    let isGone = false
    const draw = async () => {
      const page = await document.getPage(n)
      if (isGone || !canvas.current) return
      const natural = page.getViewport({ scale: 1 })
      current.style.aspectRatio = `${natural.width} / ${natural.height}`
      const scale = (current.clientWidth / natural.width) * Math.min(window.devicePixelRatio, 2)
      const viewport = page.getViewport({ scale })
      canvas.current.width = viewport.width
      canvas.current.height = viewport.height
      await page.render({ canvas: canvas.current, viewport }).promise
    }
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        seen.disconnect()
        draw().catch(() => undefined)
      },
      { rootMargin: '400px' },
    )
    seen.observe(current)
    return () => {
      isGone = true
      seen.disconnect()
    }
  }, [document, n])
  return (
    <div
      ref={place}
      className={classes.page}
      style={{ aspectRatio: '210 / 297' }}
      role="img"
      aria-label={t('viewer.page', { n })}
    >
      <canvas ref={canvas} />
    </div>
  )
}
