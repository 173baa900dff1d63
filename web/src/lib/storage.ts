/** What survives a reload. Storage may be forbidden or full: then it lasts as long as the page. */
export type Store = {
  get(key: string): string | null
  set(key: string, value: string): void
  remove(key: string): void
  keys(): string[]
}

const PREFIX = 'centralino.'

export const memoryStore = (): Store => {
  const held = new Map<string, string>()
  return {
    get: (key) => held.get(key) ?? null,
    set: (key, value) => void held.set(key, value),
    remove: (key) => void held.delete(key),
    keys: () => [...held.keys()],
  }
}

/** The browser's storage under our prefix, backed by memory where it refuses. */
export const browserStore = (area: Storage): Store => {
  const memory = memoryStore()
  return {
    get: (key) => memory.get(key) ?? area.getItem(PREFIX + key),
    set(key, value) {
      try {
        area.setItem(PREFIX + key, value)
        memory.remove(key)
      } catch {
        memory.set(key, value)
      }
    },
    remove(key) {
      memory.remove(key)
      area.removeItem(PREFIX + key)
    },
    keys() {
      const stored = Object.keys(area).filter((key) => key.startsWith(PREFIX))
      return [...new Set([...stored.map((key) => key.slice(PREFIX.length)), ...memory.keys()])]
    },
  }
}

const own = (): Store => {
  try {
    return browserStore(window.localStorage)
  } catch {
    return memoryStore()
  }
}

export const storage: Store = typeof window === 'undefined' ? memoryStore() : own()
export const storagePrefix = PREFIX
