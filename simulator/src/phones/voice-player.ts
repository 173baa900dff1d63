import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { html } from './html.ts'
import { word } from './words.ts'

/** A sound with one button, how far it is and how long it lasts. */
export function VoicePlayer({ source }: { source: string }): VNode {
  const sound = useRef<HTMLAudioElement>(null)
  const [playing, setPlaying] = useState(false)
  const [at, setAt] = useState(0)
  const [length, setLength] = useState(0)
  const label = word(playing ? 'voice.pause' : 'voice.play')
  const toggle = () => {
    if (playing) sound.current?.pause()
    else void sound.current?.play().catch(() => setPlaying(false))
  }
  return html`<span class="voice-note">
    <button type="button" aria-label=${label} title=${label} onClick=${toggle}>
      <svg width="14" height="14" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
        <path d=${playing ? 'M5 4h5v16H5zM14 4h5v16h-5z' : 'M7 4v16l13-8z'} />
      </svg>
    </button>
    <progress max=${length || 1} value=${at} aria-hidden="true"></progress>
    <time>${clock(playing || at > 0 ? at : length)}</time>
    <audio
      ref=${sound}
      src=${source}
      preload="metadata"
      aria-label=${word('message.audio')}
      onPlay=${() => setPlaying(true)}
      onPause=${() => setPlaying(false)}
      onEnded=${() => setAt(0)}
      onTimeUpdate=${({ currentTarget }: { currentTarget: HTMLAudioElement }) => setAt(currentTarget.currentTime)}
      onDurationChange=${({ currentTarget }: { currentTarget: HTMLAudioElement }) =>
        setLength(Number.isFinite(currentTarget.duration) ? currentTarget.duration : 0)}
    ></audio>
  </span>`
}

function clock(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
