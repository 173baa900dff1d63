import { defaultSettings } from '@centralino/contract/default-settings.ts'
import type { FeedEvent } from '@centralino/contract/feed.ts'
import { expect, test } from 'vitest'
import type { Api } from '../lib/api.ts'
import { observable } from '../lib/observable.ts'
import { createOwnSettings } from './own-settings.ts'
import type { ConsoleState } from './state.ts'
import { anna } from './testing/samples.ts'

const world = () => {
  const state = observable({ desk: { me: anna } } as unknown as ConsoleState)
  const taken: FeedEvent[] = []
  const answers: { resolve: (value: unknown) => void; reject: (error: unknown) => void }[] = []
  const api = {
    changeMySettings: () => new Promise((resolve, reject) => answers.push({ resolve, reject })),
  } as unknown as Api
  return { state, taken, answers, settings: createOwnSettings(api, state, (event) => taken.push(event)) }
}
const shown = ({ state }: ReturnType<typeof world>) => state.get().desk.me.settings

test('A-PROF-01 a change holds at once, and what the server says of it is taken', async () => {
  const one = world()
  const done = one.settings.change({ theme: 'dark' })
  expect(shown(one).theme).toBe('dark')
  one.answers[0]?.resolve({ settings: { ...defaultSettings, theme: 'dark' }, revision: 1 })
  await done
  expect(one.taken).toMatchObject([{ type: 'settings', revision: 1 }])
})

test('A-PROF-01 what the server does not take is undone, and only that', async () => {
  const one = world()
  const refused = one.settings.change({ theme: 'dark' })
  void one.settings.change({ sound: 'bell' })
  one.answers[0]?.reject(new Error('no'))
  await expect(refused).rejects.toThrow()
  expect(shown(one)).toMatchObject({ theme: 'system', sound: 'bell' })
})

test('A-PROF-01 an answer to an earlier change does not take back a later one', async () => {
  const one = world()
  const first = one.settings.change({ undoSeconds: 3 })
  void one.settings.change({ undoSeconds: 10 })
  one.answers[0]?.resolve({ settings: { ...defaultSettings, undoSeconds: 3 }, revision: 1 })
  await first
  expect(one.taken).toEqual([])
  expect(shown(one).undoSeconds).toBe(10)
})
