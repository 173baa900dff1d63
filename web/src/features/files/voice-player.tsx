import type { StoredFile } from '@centralino/contract/files.ts'
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useObservable } from '../../live/session-context.ts'
import { lengthText } from '../../ui/format/size-text.ts'
import { BARS, useLoudness } from './loudness.ts'
import { nextRate, playing, rate, seek, toggle } from './playing.ts'
import classes from './voice-player.module.css'

const STEP = 5

/** A voice message: play, the wave with what was heard in colour, length, speed. */
export function VoicePlayer({ file, isVoice }: { file: StoredFile; isVoice: boolean }) {
  const { t } = useTranslation()
  const mine = useObservable(playing, (now) => (now.fileId === file.id ? now : undefined))
  const speed = useObservable(rate, (now) => now)
  const bars = useLoudness(file)
  const length = mine?.length || file.seconds || 0
  const at = mine?.at ?? 0
  if (mine?.isBroken) return <p className={classes.broken}>{t('file.broken')}</p>
  const isOn = mine?.isOn ?? false
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no set of fields
    <div className={classes.root} role="group" aria-label={t(isVoice ? 'file.voice' : 'file.audio')}>
      <button
        type="button"
        className={classes.play}
        aria-label={t(isOn ? 'file.pause' : 'file.play')}
        onClick={() => toggle(file.id, length)}
      >
        {isOn ? <IconPlayerPauseFilled aria-hidden="true" /> : <IconPlayerPlayFilled aria-hidden="true" />}
      </button>
      <Wave
        bars={bars}
        heard={length > 0 ? at / length : 0}
        label={t('file.place')}
        text={t('file.placeAt', { at: lengthText(at), length: lengthText(length) })}
        at={at}
        length={length}
        onSeek={(to) => seek(file.id, to, length)}
      />
      <span className={classes.length}>{lengthText(at > 0 ? at : length)}</span>
      <button type="button" className={classes.speed} aria-label={t('file.speed', { rate: speed })} onClick={nextRate}>
        {speed}×
      </button>
    </div>
  )
}

type WaveProps = {
  bars: readonly number[] | null
  /** 0 to 1. */
  heard: number
  label: string
  text: string
  at: number
  length: number
  onSeek: (at: number) => void
}

function Wave({ bars, heard, label, text, at, length, onSeek }: WaveProps) {
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    onSeek(((event.clientX - left) / width) * length)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: at - STEP, ArrowRight: at + STEP, Home: 0, End: length }[event.key]
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onSeek(to)
  }
  return (
    <div
      className={classes.wave}
      dir="ltr"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.round(length)}
      aria-valuenow={Math.round(at)}
      aria-valuetext={text}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    >
      {Array.from({ length: BARS }, (_, bar) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars are always the same, in the same order
          key={bar}
          data-heard={bar / BARS < heard || undefined}
          style={{ height: `${Math.max(12, bars?.[bar] ?? 12)}%` }}
        />
      ))}
    </div>
  )
}
