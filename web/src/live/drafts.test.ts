import { describe, expect, test, vi } from 'vitest'
import { browserStore, memoryStore } from '../lib/storage.ts'
import { createDrafts } from './drafts.ts'

describe('drafts', () => {
  test('each conversation has its own, over a reload, until it is emptied', () => {
    const store = memoryStore()
    const drafts = createDrafts(store, 'anna')
    drafts.set('c1', 'Buongiorno')
    drafts.set('c2', 'Hello')
    drafts.set('c2', '')
    drafts.flush()
    expect(createDrafts(store, 'anna').all.get()).toEqual({ c1: 'Buongiorno' })
    expect(store.keys()).toEqual(['draft.anna.c1'])
  })

  test('another user of this browser does not see them', () => {
    const store = memoryStore()
    const drafts = createDrafts(store, 'anna')
    drafts.set('c1', 'Buongiorno')
    drafts.flush()
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
    drafts.flush()
    drafts.reread()
    expect(drafts.of('c1')).toBe('Buongiorno')
  })

  test('are stored a moment later, at once when the page goes; what another tab stores does not undo them', () => {
    vi.useFakeTimers()
    const store = memoryStore()
    const drafts = createDrafts(store, 'anna')
    drafts.set('c1', 'Buon')
    expect(store.keys()).toEqual([])
    drafts.reread()
    expect(drafts.of('c1')).toBe('Buon')
    vi.advanceTimersByTime(300)
    expect(createDrafts(store, 'anna').of('c1')).toBe('Buon')
    vi.useRealTimers()
  })

  test('of conversations that are gone are let go after a week, those of open ones are not', () => {
    const store = memoryStore()
    let today = 0
    const drafts = createDrafts(store, 'anna', () => today)
    drafts.set('open', 'kept')
    drafts.set('gone', 'old')
    drafts.flush()
    today = 6 * 86_400_000
    drafts.set('young', 'kept too')
    drafts.flush()
    today = 8 * 86_400_000
    drafts.forgetOld(['open'])
    expect(drafts.all.get()).toEqual({ open: 'kept', young: 'kept too' })
    expect(store.keys().sort()).toEqual(['draft.anna.open', 'draft.anna.young'])
  })
})
