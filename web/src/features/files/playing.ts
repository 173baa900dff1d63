import { contentAddress } from '@centralino/contract/file-address.ts'
import { observable } from '../../lib/observable.ts'

export type Playing = { fileId: string; at: number; length: number; isOn: boolean; isBroken: boolean }

export const rates = [1, 1.5, 2] as const

const none: Playing = { fileId: '', at: 0, length: 0, isOn: false, isBroken: false }

/** What is being played. One at a time: whatever begins ends the one before. It goes on when its message is scrolled away. */
export const playing = observable<Playing>(none)
export const rate = observable<(typeof rates)[number]>(1)

let element: HTMLAudioElement | undefined

function sound(): HTMLAudioElement {
  if (element) return element
  const audio = new Audio()
  element = audio
  const tell = (change: Partial<Playing>) => playing.set({ ...playing.get(), ...change })
  const toldLength = () => (Number.isFinite(audio.duration) ? audio.duration : playing.get().length)
  audio.addEventListener('timeupdate', () => tell({ at: audio.currentTime, length: toldLength() }))
  audio.addEventListener('durationchange', () => tell({ length: toldLength() }))
  audio.addEventListener('play', () => tell({ isOn: true }))
  audio.addEventListener('pause', () => tell({ isOn: false }))
  audio.addEventListener('ended', () => tell({ isOn: false, at: 0 }))
  audio.addEventListener('error', () => tell({ isOn: false, isBroken: true }))
  return audio
}

function take(fileId: string, length: number): HTMLAudioElement {
  const audio = sound()
  if (playing.get().fileId === fileId && !playing.get().isBroken) return audio
  audio.pause()
  playing.set({ ...none, fileId, length })
  audio.src = contentAddress(fileId)
  audio.preservesPitch = true
  return audio
}

/** Begins, goes on or stops. */
export function toggle(fileId: string, length: number) {
  const audio = take(fileId, length)
  audio.playbackRate = rate.get()
  if (audio.paused) void audio.play().catch(() => undefined)
  else audio.pause()
}

/** Goes to this place, in seconds, playing or not. */
export function seek(fileId: string, at: number, length: number) {
  const audio = take(fileId, length)
  audio.currentTime = Math.min(Math.max(0, at), length)
  playing.set({ ...playing.get(), at: audio.currentTime })
}

export function nextRate() {
  const next = rates[(rates.indexOf(rate.get()) + 1) % rates.length] ?? 1
  rate.set(next)
  if (element) element.playbackRate = next
}

/** A film begins: the voice stops. */
export const hush = () => element?.pause()
