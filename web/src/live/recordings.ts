import { v7 } from 'uuid'
import type { LocalFile } from '../lib/local-file.ts'
import { madeAt } from '../lib/made-at.ts'
import { observable } from '../lib/observable.ts'
import { patiently } from '../lib/patiently.ts'
import type { Store } from '../lib/storage.ts'
import {
  type Capture,
  type MicrophoneFault,
  NoMicrophone,
  type OpenMicrophone,
  openMicrophone,
} from '../lib/voice/microphone.ts'
import type { Uploads } from './uploads.ts'

const loadVoiceNote = patiently(() => import('../lib/voice/voice-note.ts'))

const KEPT = 7 * 86_400_000

/** A voice note being recorded; what was heard lies in the blob store, in parts of about a second. */
export type Recording = {
  id: string
  /** How loud, 0 to 100, ten times a second. */
  levels: readonly number[]
  /** How many parts each stretch between two pauses has. */
  segments: readonly number[]
  bytes: number
  isOn: boolean
}

/** How many levels a second has. */
export const levelsPerSecond = 10

export const secondsOf = ({ levels }: Recording): number => levels.length / levelsPerSecond

type All = Readonly<Record<string, Recording>>
type Fault = { conversationId: string; fault: MicrophoneFault }
type Options = { store: Store; userId: string; uploads: Uploads; open?: OpenMicrophone }

/** Voice notes on their way to be sent, one per conversation; one microphone. Kept over switching and reload. */
export function createRecordings({ store, userId, uploads, open = openMicrophone }: Options) {
  const prefix = `voice.${userId}.`
  const all = observable<All>(readAll(store, prefix))
  const fault = observable<Fault | undefined>(undefined)
  let current: { conversationId: string; capture: Promise<Capture> } | undefined
  // Each part is kept before anybody joins them.
  let kept: Promise<unknown> = Promise.resolve()

  const put = (conversationId: string, recording: Recording | undefined) => {
    const { [conversationId]: _, ...others } = all.get()
    all.set(recording ? { ...others, [conversationId]: recording } : others)
  }
  const keep = (conversationId: string) => {
    const recording = all.get()[conversationId]
    if (recording) store.set(prefix + conversationId, JSON.stringify({ ...recording, isOn: false }))
    else store.remove(prefix + conversationId)
  }
  const change = (conversationId: string, to: (recording: Recording) => Recording) => {
    const recording = all.get()[conversationId]
    if (recording) put(conversationId, to(recording))
  }

  async function record(conversationId: string) {
    await pause()
    fault.set(undefined)
    const before = all.get()[conversationId] ?? { id: v7(), levels: [], segments: [], bytes: 0, isOn: false }
    const segment = before.segments.length
    const { id } = before
    const capture = open({
      onLevel: (level) => change(conversationId, (now) => ({ ...now, levels: [...now.levels, level] })),
      onChunk(chunk) {
        const part = all.get()[conversationId]?.segments[segment]
        if (part === undefined) return
        change(conversationId, (now) => ({
          ...now,
          bytes: now.bytes + chunk.size,
          segments: now.segments.with(segment, part + 1),
        }))
        kept = Promise.all([kept, uploads.keep(partKey(id, segment, part), chunk)])
        keep(conversationId)
      },
      onEnd: () => void pause(),
    })
    current = { conversationId, capture }
    put(conversationId, { ...before, segments: [...before.segments, 0], isOn: true })
    try {
      await capture
    } catch (error) {
      current = undefined
      put(conversationId, before.bytes > 0 ? before : undefined)
      fault.set({ conversationId, fault: error instanceof NoMicrophone ? error.fault : 'busy' })
    }
  }

  async function pause() {
    const stopping = current
    current = undefined
    if (!stopping) return
    await stopping.capture.then((capture) => capture.stop()).catch(() => undefined)
    change(stopping.conversationId, (now) => ({ ...now, isOn: false }))
    keep(stopping.conversationId)
    await kept
  }

  /** What was recorded, one blob per stretch. */
  async function heard(recording: Recording): Promise<Blob[]> {
    const stretches = recording.segments.map((parts, segment) =>
      Promise.all(Array.from({ length: parts }, (_, part) => uploads.content(partKey(recording.id, segment, part)))),
    )
    const found = await Promise.all(stretches)
    return found
      .map((parts) => parts.filter((part) => part !== undefined))
      .filter((parts) => parts.length > 0)
      .map((parts) => new Blob(parts, { type: parts[0]?.type ?? '' }))
  }

  /** Stops, and answers the voice note as it would be sent. */
  async function note(conversationId: string): Promise<{ content: Blob; seconds: number } | undefined> {
    await pause()
    const recording = all.get()[conversationId]
    if (!recording) return undefined
    const { voiceNote } = await loadVoiceNote()
    return voiceNote(await heard(recording))
  }

  async function discard(conversationId: string) {
    if (current?.conversationId === conversationId) await pause()
    const recording = all.get()[conversationId]
    put(conversationId, undefined)
    keep(conversationId)
    if (recording) await Promise.all(partKeys(recording).map((key) => uploads.forget(key)))
  }

  return {
    all,
    /** Why nothing can be recorded; said in the conversation where it was tried. */
    fault,
    dismissFault: () => fault.set(undefined),
    /** Begins, or goes on after a pause. */
    record,
    pause,
    note,
    discard,
    /** The finished voice note, kept as a file that a message can send; the recording is over. */
    async finish(conversationId: string, name: string): Promise<LocalFile | undefined> {
      const finished = await note(conversationId)
      if (!finished) return undefined
      const { content, seconds } = finished
      const file = {
        id: v7(),
        name,
        kind: 'audio',
        mime: content.type,
        size: content.size,
        voice: true,
        seconds,
      } as const
      await uploads.keep(file.id, content)
      await discard(conversationId)
      return file
    },
    /** Lets go of recordings that have lain for a week where nobody can send them any more. */
    async forgetOld(isGone: (conversationId: string) => boolean) {
      for (const [conversationId, { id }] of Object.entries(all.get())) {
        if (isGone(conversationId) && Date.now() - madeAt(id) > KEPT) await discard(conversationId)
      }
    },
    /** The keys of everything that is kept. */
    parts: () => Object.values(all.get()).flatMap(partKeys),
    stop: () => void pause(),
  }
}

const partKey = (id: string, segment: number, part: number) => `${id}.${segment}.${part}`

const partKeys = ({ id, segments }: Recording): string[] =>
  segments.flatMap((parts, segment) => Array.from({ length: parts }, (_, part) => partKey(id, segment, part)))

function readAll(store: Store, prefix: string): All {
  const found: Record<string, Recording> = {}
  for (const key of store.keys()) {
    if (!key.startsWith(prefix)) continue
    try {
      found[key.slice(prefix.length)] = JSON.parse(store.get(key) ?? '') as Recording
    } catch {
      store.remove(key)
    }
  }
  return found
}
