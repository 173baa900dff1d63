import { useCallback, useEffect, useState } from 'react'
import { useSession } from '../../live/session-context.ts'

type Heard = { audio: HTMLAudioElement; address: string; length: number }

export const speeds = [1, 1.5, 2] as const
export type Speed = (typeof speeds)[number]

/** Plays a recording to the agent before it is sent: exactly what would be sent. */
export function useListening(conversationId: string) {
  const { recordings } = useSession()
  const [heard, setHeard] = useState<Heard>()
  const [at, setAt] = useState(0)
  const [isPlaying, setPlaying] = useState(false)
  const [speed, setSpeed] = useState<Speed>(1)

  const end = useCallback(() => setHeard(undefined), [])
  useEffect(() => {
    if (!heard) return
    const { audio, address } = heard
    let frame = 0
    const follow = () => {
      setAt(audio.currentTime)
      frame = requestAnimationFrame(follow)
    }
    audio.onplay = () => {
      setPlaying(true)
      follow()
    }
    audio.onpause = () => {
      setPlaying(false)
      cancelAnimationFrame(frame)
    }
    audio.onended = () => setAt(heard.length)
    void audio.play().catch(() => setPlaying(false))
    return () => {
      cancelAnimationFrame(frame)
      audio.pause()
      URL.revokeObjectURL(address)
      setAt(0)
    }
  }, [heard])

  const begin = async () => {
    const note = await recordings.note(conversationId)
    if (!note) return
    const address = URL.createObjectURL(note.content)
    const audio = new Audio(address)
    audio.playbackRate = speed
    setHeard({ audio, address, length: note.seconds })
  }
  return {
    isOpen: heard !== undefined,
    isPlaying,
    at: Math.min(at, heard?.length ?? 0),
    length: heard?.length ?? 0,
    speed,
    begin,
    end,
    toggle() {
      if (!heard) return
      if (!heard.audio.paused) return heard.audio.pause()
      if (heard.audio.ended) heard.audio.currentTime = 0
      void heard.audio.play().catch(() => undefined)
    },
    seek(seconds: number) {
      if (!heard) return
      heard.audio.currentTime = seconds
      setAt(seconds)
    },
    nextSpeed() {
      const next = speeds[(speeds.indexOf(speed) + 1) % speeds.length] ?? 1
      setSpeed(next)
      if (heard) heard.audio.playbackRate = next
    },
  }
}
