/** An array whose first element comes before all others, and whose children come after their parents. */
export type Heap<T> = T[]

export type Before<T> = (a: T, b: T) => boolean

/** Orders an array in place so that its first element comes before all others: at most two comparisons an element. */
export function heapify<T>(items: T[], before: Before<T>): Heap<T> {
  for (let i = (items.length >> 1) - 1; i >= 0; i--) siftDown(items, i, before)
  return items
}

/** Takes the first element off a heap. */
export function popFirst<T>(heap: Heap<T>, before: Before<T>): T | undefined {
  const first = heap[0]
  const last = heap.pop()
  if (last !== undefined && heap.length > 0) {
    heap[0] = last
    siftDown(heap, 0, before)
  }
  return first
}

/** Puts the first element back where it belongs after it has come to stand later. */
export function settleFirst<T>(heap: Heap<T>, before: Before<T>): void {
  siftDown(heap, 0, before)
}

function siftDown<T>(heap: Heap<T>, from: number, before: Before<T>): void {
  const item = heap[from]
  if (item === undefined) return
  let at = from
  for (;;) {
    let child = 2 * at + 1
    const left = heap[child]
    if (left === undefined) break
    const right = heap[child + 1]
    let next = left
    if (right !== undefined && before(right, left)) {
      next = right
      child++
    }
    if (!before(next, item)) break
    heap[at] = next
    at = child
  }
  heap[at] = item
}
