/** What runs inside the page: each function stands by itself, for it is sent there as text. */

/**
 * Opens each conversation by its label and waits until its newest message is painted; ms of each. `mark`: what that message says; `share`: where its label
 * stands in the list, from 0 to 1.
 */
export const switchThrough = async (
  order: readonly { id: string; mark: string; share: number }[],
): Promise<number[]> => {
  const painted = () =>
    new Promise<number>((resolve) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve(performance.now())
        channel.port2.postMessage(0)
      }),
    )
  const scrollerOf = (start: Element | null): Element | null => {
    for (let at = start; at; at = at.parentElement) if (at.scrollHeight > at.clientHeight + 1) return at
    return null
  }
  const took: number[] = []
  for (const { id, mark, share } of order) {
    const label = () => document.querySelector<HTMLElement>(`a[href$="/conversations/${id}"]`)
    // As with a hand: first it is brought into view, then clicked.
    const list = scrollerOf(document.querySelector('nav a[href*="/conversations/"]'))
    for (let tries = 0; !label() && tries < 100; tries++) {
      if (list) list.scrollTop = list.scrollHeight * (share + ((tries % 7) - 3) / 100)
      await painted()
    }
    // A hand is over it for a moment before it presses.
    label()?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
    for (const rest = performance.now(); performance.now() - rest < 100; ) await painted()
    const start = performance.now()
    label()?.click()
    for (let end = await painted(); ; end = await painted()) {
      if (document.querySelector('[role="log"]')?.textContent?.includes(mark)) {
        took.push(end - start)
        break
      }
      if (end - start > 10_000) throw new Error(`the conversation with ${mark} did not open`)
    }
  }
  return took
}

/** Scrolls the open conversation up to the message that says `mark`; ms of each frame, and the most messages that were drawn at once. */
export const scrollToStart = async (mark: string): Promise<{ frames: number[]; mostDrawn: number }> => {
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  const log = document.querySelector('[role="log"]')
  let area: Element | null = log
  while (area && area.scrollHeight <= area.clientHeight + 1) area = area.parentElement
  if (!log || !area) throw new Error('there is nothing to scroll')
  const frames: number[] = []
  let mostDrawn = 0
  const end = performance.now() + 240_000
  for (let last = await frame(); performance.now() < end; ) {
    area.scrollTop -= 400
    const now = await frame()
    frames.push(now - last)
    last = now
    mostDrawn = Math.max(mostDrawn, log.querySelectorAll('article').length)
    if (area.scrollTop <= 0 && log.textContent?.includes(mark)) return { frames, mostDrawn }
  }
  throw new Error('the start of the conversation was not reached')
}

/** A page of nothing but thirty lines that are exchanged at a click; ms until they are painted. What the browser itself needs. */
export const exchangeLines = async (times: number): Promise<number[]> => {
  const took: number[] = []
  for (let round = 0; round < times; round++) {
    const start = performance.now()
    document.body.replaceChildren(
      ...Array.from({ length: 30 }, (_, line) => {
        const element = document.createElement('p')
        element.textContent = `line ${line} of ${round}`
        return element
      }),
    )
    took.push(
      await new Promise<number>((resolve) =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => resolve(performance.now() - start)
          channel.port2.postMessage(0)
        }),
      ),
    )
  }
  return took
}
