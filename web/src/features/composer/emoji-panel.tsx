import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '../../lib/lazy-part.ts'
import { ThreadSkeleton } from '../../ui/skeletons/skeletons.tsx'
import { Region } from '../shell/region.tsx'
import classes from './composer-parts.module.css'
import { countEmoji } from './emoji-often.ts'
import { useEscape } from './use-escape.ts'

const EmojiGrid = lazyPart(() => import('./emoji-grid.tsx').then(({ EmojiGrid }) => ({ default: EmojiGrid })))

type Props = { wanted?: string; onPick: (emoji: string) => void; onClose: () => void }

/** Opens upwards from the composer; comes over the network only when somebody wants an emoji. */
export function EmojiPanel({ wanted = '', onPick, onClose }: Props) {
  const { t } = useTranslation()
  useEscape(onClose)
  const pick = (emoji: string) => {
    countEmoji(emoji)
    onPick(emoji)
  }
  return (
    <section className={classes.panel} aria-label={t('composer.emoji')} data-picker="">
      <Region>
        <Suspense fallback={<ThreadSkeleton label={t('app.loading')} />}>
          <EmojiGrid wanted={wanted} onPick={pick} />
        </Suspense>
      </Region>
    </section>
  )
}
