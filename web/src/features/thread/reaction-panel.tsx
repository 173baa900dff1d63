import { IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmojiGrid } from '../composer/emoji-grid.tsx'
import classes from './message-tools.module.css'

const quick = ['👍', '❤️', '😂', '😮', '😢', '🙏']

const steps: Readonly<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowRight: 1 }

/** The left and the right key go from emoji to emoji. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const step = steps[event.key]
  if (step === undefined) return
  const all = [...event.currentTarget.querySelectorAll('button')]
  const next = all[(all.indexOf(document.activeElement as HTMLButtonElement) + step + all.length) % all.length]
  event.preventDefault()
  next?.focus()
}

/** Six emoji, and all the others behind the plus sign; the one that stands takes itself back. */
export function ReactionPanel({ ours, onPick }: { ours: string; onPick: (emoji: string) => void }) {
  const { t } = useTranslation()
  const [isAll, setAll] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  if (isAll)
    return (
      <div className={classes.all}>
        <EmojiGrid wanted="" onPick={onPick} />
      </div>
    )
  const shown = ours === '' || quick.includes(ours) ? quick : [...quick, ours]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className={classes.quick} role="group" aria-label={t('thread.react')} onKeyDown={walk}>
      {shown.map((emoji, place) => (
        <button
          key={emoji}
          type="button"
          className={classes.emoji}
          aria-pressed={emoji === ours}
          aria-label={emoji === ours ? t('thread.unreact', { emoji }) : t('thread.reactWith', { emoji })}
          ref={place === 0 ? first : undefined}
          onClick={() => onPick(emoji === ours ? '' : emoji)}
        >
          {emoji}
        </button>
      ))}
      <button type="button" className={classes.emoji} aria-label={t('thread.moreEmoji')} onClick={() => setAll(true)}>
        <IconPlus aria-hidden="true" />
      </button>
    </div>
  )
}
