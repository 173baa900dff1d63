import { describe, expect, test } from 'vitest'
import { type Listener, NoMicrophone } from '../lib/voice/microphone.ts'
import { createRecordings } from './recordings.ts'
import { keptFiles } from './testing/kept-files.ts'

/** A microphone that hears what the test says. */
function start(kept = keptFiles()) {
  const opened: { listener: Listener; isOn: boolean }[] = []
  let fault: NoMicrophone | undefined
  const recordings = createRecordings({
    store: kept.store,
    userId: 'anna',
    uploads: kept.uploads,
    open: async (listener) => {
      if (fault) throw fault
      const one = { listener, isOn: true }
      opened.push(one)
      return {
        stop: async () => {
          listener.onChunk(new Blob(['end']))
          one.isOn = false
        },
      }
    },
  })
  const hear = (levels: readonly number[]) => {
    for (const level of levels) opened.at(-1)?.listener.onLevel(level)
    opened.at(-1)?.listener.onChunk(new Blob(['chunk']))
  }
  return { ...kept, recordings, opened, hear, refuse: (next?: NoMicrophone) => (fault = next) }
}

describe('voice messages being recorded', () => {
  test('A-AUD-01 X-19 what was heard is kept per conversation and over a reload, then it goes on', async () => {
    const before = start()
    await before.recordings.record('c1')
    before.hear([10, 20])
    await before.recordings.pause()
    const after = start(keptFiles(before.store, before.blobs))
    expect(after.recordings.all.get()).toMatchObject({ c1: { levels: [10, 20], segments: [2], isOn: false } })
    await after.recordings.record('c1')
    after.hear([30])
    await after.recordings.pause()
    expect(after.recordings.all.get()['c1']).toMatchObject({ levels: [10, 20, 30], segments: [2, 2] })
    expect((await after.blobs.keys()).toSorted()).toEqual(after.recordings.parts().toSorted())
  })

  test('A-AUD-01 there is one microphone: beginning elsewhere pauses the first', async () => {
    const { recordings, opened, hear } = start()
    await recordings.record('c1')
    hear([10])
    await recordings.record('c2')
    expect(opened.map(({ isOn }) => isOn)).toEqual([false, true])
    expect(recordings.all.get()).toMatchObject({ c1: { isOn: false }, c2: { isOn: true } })
  })

  test('X-16 a refused microphone is told where it was tried, and takes nothing away', async () => {
    const { recordings, hear, refuse } = start()
    refuse(new NoMicrophone('refused'))
    await recordings.record('c1')
    expect([recordings.fault.get(), recordings.all.get()]).toEqual([{ conversationId: 'c1', fault: 'refused' }, {}])
    refuse()
    await recordings.record('c1')
    hear([10])
    await recordings.pause()
    refuse(new NoMicrophone('absent'))
    await recordings.record('c1')
    expect(recordings.fault.get()?.fault).toBe('absent')
    expect(recordings.all.get()).toMatchObject({ c1: { levels: [10], isOn: false } })
  })

  test('A-AUD-02 what is deleted leaves nothing behind', async () => {
    const { recordings, hear, store, blobs } = start()
    await recordings.record('c1')
    hear([10])
    await recordings.discard('c1')
    expect([recordings.all.get(), store.keys(), await blobs.keys()]).toEqual([{}, [], []])
  })
})
