import type { PersonalSettings } from '@centralino/contract/personal-settings.ts'

type Sound = Exclude<PersonalSettings['sound'], 'none'>
/** From when (s), how high (Hz), how long it rings (s), how loud. */
type Note = readonly [at: number, pitch: number, rings: number, gain: number]

// Made here: no file to load when the first conversation comes.
const sounds: Readonly<Record<Sound, { shape: OscillatorType; notes: readonly Note[] }>> = {
  soft: {
    shape: 'sine',
    notes: [
      [0, 587.33, 0.5, 0.5],
      [0.12, 880, 0.7, 0.4],
    ],
  },
  bell: {
    shape: 'triangle',
    notes: [
      [0, 1046.5, 1.1, 0.4],
      [0, 2093, 0.7, 0.15],
      [0.18, 1318.5, 1.1, 0.35],
    ],
  },
  wood: {
    shape: 'triangle',
    notes: [
      [0, 392, 0.12, 0.8],
      [0.1, 523.25, 0.14, 0.8],
    ],
  },
}

let context: AudioContext | undefined

/** Browsers keep quiet until the page was touched: the first touch opens the way. */
export function unlockSound(): () => void {
  const events = ['pointerdown', 'keydown'] as const
  const stop = () => {
    for (const event of events) window.removeEventListener(event, unlock, true)
  }
  const unlock = () => {
    context ??= typeof AudioContext === 'undefined' ? undefined : new AudioContext()
    void context?.resume().catch(() => undefined)
    stop()
  }
  for (const event of events) window.addEventListener(event, unlock, true)
  return stop
}

/** Plays a sound as loud as the user wants it (hundredths); before the first touch of the page nothing is heard. */
export function playSound(sound: PersonalSettings['sound'], volume: number) {
  if (sound === 'none' || volume === 0 || context?.state !== 'running') return
  const { shape, notes } = sounds[sound]
  const now = context.currentTime
  for (const [at, pitch, rings, gain] of notes) {
    const oscillator = new OscillatorNode(context, { type: shape, frequency: pitch })
    const level = new GainNode(context, { gain: 0 })
    level.gain.linearRampToValueAtTime((gain * volume) / 100, now + at + 0.01)
    level.gain.setValueAtTime((gain * volume) / 100, now + at + 0.01)
    level.gain.exponentialRampToValueAtTime(0.0001, now + at + rings)
    oscillator.connect(level).connect(context.destination)
    oscillator.start(now + at)
    oscillator.stop(now + at + rings)
  }
}
