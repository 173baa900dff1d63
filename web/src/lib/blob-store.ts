/** Files that survive a reload. Where the browser refuses them they last as long as the page. */
export type BlobStore = {
  put(key: string, blob: Blob): Promise<void>
  get(key: string): Promise<Blob | undefined>
  remove(key: string): Promise<void>
  keys(): Promise<string[]>
}

export function memoryBlobs(): BlobStore {
  const held = new Map<string, Blob>()
  return {
    put: async (key, blob) => void held.set(key, blob),
    get: async (key) => held.get(key),
    remove: async (key) => void held.delete(key),
    keys: async () => [...held.keys()],
  }
}

const TABLE = 'files'

/** The browser's IndexedDB, backed by memory where it refuses. */
export function browserBlobs(name: string): BlobStore {
  const memory = memoryBlobs()
  const opened = open(name)
  // Nobody may be there to hear of it before the first file is kept.
  opened.catch(() => undefined)
  const within = async <Value>(mode: IDBTransactionMode, ask: (table: IDBObjectStore) => IDBRequest<Value>) => {
    const table = (await opened).transaction(TABLE, mode).objectStore(TABLE)
    return answerOf(ask(table))
  }
  return {
    put: (key, blob) => within('readwrite', (table) => table.put(blob, key)).then(nothing, () => memory.put(key, blob)),
    get: async (key) =>
      (await memory.get(key)) ?? (await within<unknown>('readonly', (table) => table.get(key)).then(asBlob, nothing)),
    async remove(key) {
      await memory.remove(key)
      await within('readwrite', (table) => table.delete(key)).catch(nothing)
    },
    async keys() {
      const kept = await within('readonly', (table) => table.getAllKeys()).catch(() => [])
      return [...new Set([...kept.map(String), ...(await memory.keys())])]
    },
  }
}

const nothing = () => undefined
const asBlob = (value: unknown) => (value instanceof Blob ? value : undefined)

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => void request.result.createObjectStore(TABLE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
