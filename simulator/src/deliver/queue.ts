import type { Post } from './post.ts'

/** Posts that leave one after the other. */
export type Queue = {
  key: string
  posts: Post[]
  running: boolean
  timer: NodeJS.Timeout | null
  /** Set aside by the reorder fault until the next post of this queue is out, or its time is up. */
  held: { post: Post; timer: NodeJS.Timeout } | null
}

export type Queues = {
  get(key: string): Queue
  /** Forgets a queue with nothing in it, so that load runs with many customers leave nothing behind. */
  drop(queue: Queue): void
  all(): Iterable<Queue>
  clear(): void
}

export function createQueues(): Queues {
  const queues = new Map<string, Queue>()
  return {
    get(key) {
      let queue = queues.get(key)
      if (queue === undefined) {
        queue = { key, posts: [], running: false, timer: null, held: null }
        queues.set(key, queue)
      }
      return queue
    },
    drop(queue) {
      if (queue.posts.length === 0 && queue.held === null && !queue.running) queues.delete(queue.key)
    },
    all: () => queues.values(),
    clear() {
      for (const queue of queues.values()) {
        if (queue.timer !== null) clearTimeout(queue.timer)
        if (queue.held !== null) clearTimeout(queue.held.timer)
        queue.posts = []
        queue.held = null
      }
      queues.clear()
    },
  }
}
