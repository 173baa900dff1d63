const SECOND = 1_000

const listeners = new Set<() => void>()
let skew = 0
let current = Date.now()
let timer: ReturnType<typeof setTimeout> | undefined

const read = () => Date.now() + skew

function tick() {
  current = read()
  for (const listener of listeners) listener()
  timer = document.hidden ? undefined : setTimeout(tick, SECOND - (current % SECOND))
}

function resume() {
  if (!document.hidden && timer === undefined && listeners.size > 0) tick()
}

/** How far the server's clock is ahead of this computer's, in ms: waits and windows are counted in server time. */
export function setClockSkew(ms: number) {
  skew = ms
  current = read()
  for (const listener of listeners) listener()
}

/** The page's time in ms, moving once a second while somebody listens. */
export function readClock(): number {
  if (timer === undefined) current = read()
  return current
}

/** Joins the page's only timer, which sleeps while nobody listens or the page is hidden. */
export function subscribeToClock(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) {
    document.addEventListener('visibilitychange', resume)
    current = read()
    timer = setTimeout(tick, SECOND - (current % SECOND))
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    document.removeEventListener('visibilitychange', resume)
    clearTimeout(timer)
    timer = undefined
  }
}
