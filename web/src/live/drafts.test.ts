import { describe, expect, test } from 'vitest'
import { browserStore, memoryStore } from '../lib/storage.ts'
import { createDrafts } from './drafts.ts'

describe('drafts', () => {
  test('each conversation has its own, over a reload, until it is emptied', () => {
    const store = memoryStore()
    const drafts = createDrafts(store, 'anna')
    drafts.set('c1', 'Buongiorno')
    drafts.set('c2', 'Hello')
    drafts.set('c2', '')
    expect(createDrafts(store, 'anna').all.get()).toEqual({ c1: 'Buongiorno' })
    expect(store.keys()).toEqual(['draft.anna.c1'])
  })

  test('another user of this browser does not see them', () => {
    const store = memoryStore()
    createDrafts(store, 'anna').set('c1', 'Buongiorno')
    expect(createDrafts(store, 'carla').of('c1')).toBe('')
  })

  test('are kept in memory when storage is full', () => {
    const full = {
      length: 0,
      clear: () => undefined,
      key: () => null,
      getItem: () => null,
      removeItem: () => undefined,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    }
    const drafts = createDrafts(browserStore(full), 'anna')
    drafts.set('c1', 'Buongiorno')
    drafts.reread()
    expect(drafts.of('c1')).toBe('Buongiorno')
  })
})
