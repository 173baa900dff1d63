import { setTimeout as setTimeoutOf } from 'node:timers/promises'
import type { Ledger } from '../book/ledger.ts'
import type { Transcript } from '../book/transcript.ts'
import type { FaultBox } from '../faults/fault-box.ts'
import type { Hook } from '../world/hook.ts'
import { backoff } from './backoff.ts'
import { callbackAddress } from './callback-address.ts'
import { createPauses } from './pauses.ts'
import { bodyOf, type Post, postOf } from './post.ts'
import { createWebhookSender, type PostOutcome } from './post-webhook.ts'
import { createQueues, type Queue } from './queue.ts'
import { webhookLine } from './webhook-line.ts'

export type Deliverer = {
  enqueue(hook: Hook): void
  /** What the first attempt of a hook brought. */
  firstOutcome(hookId: string): Promise<PostOutcome>
  /** Forgets everything that waits; what is on its way arrives. */
  clear(): void
  close(): Promise<void>
}

export type DelivererOptions = {
  ledger: Ledger
  faultBox: FaultBox
  transcript: Transcript
  now: () => number
  callbackUrl: () => string
  connections: number
  timeoutMs: number
}

const heldAtMost = 1500
const batchWait = 200
/** At the end, what is on its way may still arrive and be noted. */
const farewellMs = 1000
/** A delivery refused so often stands aside: the others of its talk go on. */
const patience = 5

export function createDeliverer(options: DelivererOptions): Deliverer {
  const { ledger, faultBox, transcript, now } = options
  const { world } = ledger
  const sender = createWebhookSender(options)
  const queues = createQueues()
  const pauses = createPauses()
  const ready = new Set<Queue>()
  const waiters = new Map<string, (outcome: PostOutcome) => void>()
  const timers = new Set<NodeJS.Timeout>()
  let joining: Hook[] = []
  let inFlight = 0
  let closed = false
  let idle: () => void = () => {}

  function enqueue(hook: Hook): void {
    const size = faultBox.strength('batch')
    if (size <= 1 || hook.raw !== null) {
      flush()
      return add(newPost([hook], hook.queue))
    }
    joining.push(hook)
    if (joining.length >= size) flush()
    else if (joining.length === 1) later(batchWait, flush)
  }

  function flush(): void {
    if (joining.length === 0) return
    const hooks = joining
    joining = []
    // Each address gets its own POST, and one account's secret signs it.
    for (const group of Map.groupBy(hooks, (hook) => `${hook.businessId} ${address(hook)}`))
      add(newPost(group[1], `batch ${group[0]}`))
  }

  function newPost(hooks: Hook[], queue: string): Post {
    const held = faultBox.strength('delay')
    return postOf(hooks, queue, now() + held, held)
  }

  function add(post: Post): void {
    const queue = queues.get(post.queue)
    if (queue.held === null && !post.duplicate && post.hooks[0]?.raw === null && faultBox.hits('reorder')) {
      post.reordered = true
      queue.held = { post, timer: setTimeout(() => release(queue), heldAtMost) }
      return
    }
    queue.posts.push(post)
    arm(queue)
  }

  function release(queue: Queue): void {
    if (queue.held === null) return
    clearTimeout(queue.held.timer)
    queue.posts.unshift(queue.held.post)
    queue.held = null
    arm(queue)
  }

  function arm(queue: Queue): void {
    const head = queue.posts[0]
    if (closed || head === undefined || queue.running || queue.timer !== null || ready.has(queue)) return
    const hook = head.hooks[0]
    const url = hook === undefined ? null : address(hook)
    const wait = Math.max(head.notBefore, url === null ? 0 : pauses.until(url)) - now()
    if (wait > 0) {
      queue.timer = setTimeout(() => {
        queue.timer = null
        arm(queue)
      }, wait)
      return
    }
    ready.add(queue)
    pump()
  }

  function pump(): void {
    for (const queue of ready) {
      if (closed || inFlight >= options.connections) return
      ready.delete(queue)
      const post = queue.posts.shift()
      if (post !== undefined) void run(queue, post)
    }
  }

  async function run(queue: Queue, post: Post): Promise<void> {
    queue.running = true
    inFlight += 1
    post.attempts += 1
    const { url, outcome } = await attempt(post)
    inFlight -= 1
    queue.running = false
    finish(queue, post, url, outcome)
    if (queue.held !== null && queue.held.post !== post) release(queue)
    arm(queue)
    queues.drop(queue)
    pump()
    if (inFlight === 0) idle()
  }

  async function attempt(post: Post): Promise<{ url: string | null; outcome: PostOutcome }> {
    const hook = post.hooks[0]
    const url = hook === undefined ? null : address(hook)
    const business = world.businesses.get(hook?.businessId ?? '')
    if (hook === undefined || url === null || business === undefined) return { url: null, outcome: { code: 0, ms: 0 } }
    if (post.attempts === 1) await ledger.written()
    const secret = hook.badSignature ? `${business.appSecret} of somebody else` : business.appSecret
    return { url, outcome: await sender.post(url, bodyOf(post.hooks, now()), secret) }
  }

  function finish(queue: Queue, post: Post, url: string | null, outcome: PostOutcome): void {
    const first = post.hooks[0]
    if (first === undefined) return
    const again =
      url === null || outcome.code === 200 || first.once || post.duplicate ? null : retryAt(url, post, outcome)
    note(post, url, outcome, again)
    for (const hook of post.hooks) {
      waiters.get(hook.id)?.(outcome)
      waiters.delete(hook.id)
    }
    if (again !== null) {
      post.notBefore = again
      // Where nobody listens the talk waits; where somebody says no, it goes on without this delivery.
      const aside = typeof outcome.code === 'number' && post.attempts >= patience
      const next = aside ? queues.get(`aside ${first.id}`) : queue
      next.posts.unshift(post)
      if (aside) arm(next)
    } else if (outcome.code === 200 && !post.duplicate && first.raw === null && faultBox.hits('duplicate')) {
      const copy = { ...post, duplicate: true, attempts: 0, queue: `again ${first.id}` }
      copy.notBefore = now() + faultBox.between('duplicate-after', 200, 2000)
      add(copy)
    }
  }

  function retryAt(url: string, post: Post, outcome: PostOutcome): number {
    if (outcome.code === 'refused') return pauses.failed(url, now())
    return now() + backoff(post.attempts)
  }

  function note(post: Post, url: string | null, outcome: PostOutcome, again: number | null): void {
    if (url !== null && outcome.code !== 'refused') pauses.answered(url)
    const code = typeof outcome.code === 'number' ? outcome.code : 0
    const fault = url === null ? 'unsubscribed' : post.duplicate ? 'duplicate' : post.reordered ? 'reorder' : undefined
    const inbound = post.hooks.flatMap((hook) => (hook.inboundId === null || url === null ? [] : [hook.inboundId]))
    ledger.record({
      t: 'attempt',
      hooks: post.hooks.map((hook) => hook.id),
      at: now(),
      code,
      ms: Math.round(outcome.ms),
      ...(fault === undefined ? {} : { fault }),
      ...(inbound.length === 0 ? {} : { inbound }),
    })
    // While nobody answers, every second, fourth, eighth … try is enough to read.
    const repeated = outcome.code === 'refused' && (post.attempts & (post.attempts - 1)) !== 0
    if (url !== null && !repeated)
      transcript.write(webhookLine(world, post, url, outcome, now(), again, options.timeoutMs))
  }

  function address(hook: Hook): string | null {
    return callbackAddress(world, hook, options.callbackUrl())
  }

  function later(ms: number, run: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      run()
    }, ms)
    timers.add(timer)
  }

  function clear(): void {
    for (const timer of timers) clearTimeout(timer)
    timers.clear()
    joining = []
    ready.clear()
    queues.clear()
  }

  return {
    enqueue,
    firstOutcome: (hookId) => new Promise((resolve) => waiters.set(hookId, resolve)),
    clear,
    async close() {
      closed = true
      clear()
      if (inFlight > 0) await Promise.race([new Promise<void>((resolve) => (idle = resolve)), setTimeoutOf(farewellMs)])
      sender.close()
    },
  }
}
