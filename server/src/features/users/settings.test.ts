import { defaultSettings } from '@centralino/contract/default-settings.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import { createWorld, type Person, type World } from '../../testing/world.ts'
import { settingsView } from './settings-view.ts'

let world: World
let anna: Person
let carla: Person

beforeAll(async () => {
  world = await createWorld()
  anna = await world.signIn('anna@demo.test')
  carla = await world.signIn('carla@demo.test')
})
afterAll(() => world.end())

test('A-PROF-01 settings are for who is signed in', async () => {
  for (const method of ['GET', 'PATCH'] as const) {
    const answer = await world.http.inject({
      method,
      url: '/api/v1/me/settings',
      ...(method === 'PATCH' && { payload: {} }),
    })
    expect(answer.statusCode).toBe(401)
  }
})

test('A-PROF-01 what one chooses follows into the other tab, and nobody else hears of it', async () => {
  expect(await anna.call.getMySettings()).toEqual({ settings: defaultSettings, revision: 0 })
  const changed = await expectFeedToMatch(world, anna, () =>
    anna.call.changeMySettings({ body: { theme: 'dark', keys: { 'conversation.close': 'Alt+KeyX' } } }),
  )
  expect(changed).toEqual({
    settings: { ...defaultSettings, theme: 'dark', keys: { 'conversation.close': 'Alt+KeyX' } },
    revision: 1,
  })
  await expectFeedToMatch(world, carla, () => anna.call.changeMySettings({ body: { undoSeconds: 10 } }))
  expect((await anna.call.getMe()).settings).toMatchObject({ theme: 'dark', undoSeconds: 10 })
  expect((await carla.call.getMySettings()).settings).toEqual(defaultSettings)
})

test('A-PROF-01 two tabs that change different things at once lose nothing of each other', async () => {
  await Promise.all([
    carla.call.changeMySettings({ body: { sound: 'bell' } }),
    carla.call.changeMySettings({ body: { density: 'compact' } }),
    carla.call.changeMySettings({ body: { listOrder: 'waiting' } }),
  ])
  const { settings, revision } = await carla.call.getMySettings()
  expect(settings).toMatchObject({ sound: 'bell', density: 'compact', listOrder: 'waiting' })
  expect(revision).toBe(3)
})

test('A-PROF-01 what is no setting is refused, and a choice that no longer exists counts as none', async () => {
  for (const payload of [{ undoSeconds: 4 }, { colour: 'red' }, { keys: { x: 'Alt+<b>' } }, { soundVolume: 101 }]) {
    const answer = await world.http.inject({
      method: 'PATCH',
      url: '/api/v1/me/settings',
      headers: { cookie: anna.cookie },
      payload,
    })
    expect(answer.statusCode).toBe(400)
  }
  expect(settingsView({ sound: 'trumpet', theme: 'dark', colour: 1 })).toEqual({ ...defaultSettings, theme: 'dark' })
  expect(settingsView(null)).toEqual(defaultSettings)
})
