import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ThreadSkeleton } from '../../ui/skeletons/skeletons.tsx'
import { Region } from '../shell/region.tsx'
import classes from './composer-parts.module.css'

const EmojiGrid = lazy(() => import('./emoji-grid.tsx').then(({ EmojiGrid }) => ({ default: EmojiGrid })))

type Props = { onPick: (emoji: string) => void; onClose: () => void }

/** Opens upwards from the composer; comes over the network only when somebody wants an emoji. */
export function EmojiPanel({ onPick, onClose }: Props) {
  const { t } = useTranslation()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      onClose()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [onClose])
  return (
    <section className={classes.panel} aria-label={t('composer.emoji')} data-picker="">
      <Region>
        <Suspense fallback={<ThreadSkeleton label={t('app.loading')} />}>
          <EmojiGrid onPick={onPick} />
        </Suspense>
      </Region>
    </section>
  )
}
