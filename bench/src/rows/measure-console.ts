import { openDesk } from '../agents/desk.ts'
import { fillDesk } from '../agents/fill-desk.ts'
import { exchangeLines, scrollToStart, switchThrough } from '../console/in-page.ts'
import { openConsole } from '../console/open-console.ts'
import { openProduct } from '../processes/product.ts'
import type { Context } from '../row.ts'

export type ConsoleFigures = {
  /** ms, the first time each conversation is opened and the second time. */
  first: number[]
  again: number[]
  /** ms of the bare page. */
  bare: number[]
  /** ms per frame while ten thousand messages are scrolled through. */
  frames: number[]
  mostDrawn: number
  conversations: number
}

/** Shared by the rows that look at the console at work. */
export const measureConsole = (context: Context): Promise<ConsoleFigures> =>
  context.once('console at work', async () => {
    const product = await openProduct(context)
    const { agent } = await openDesk(context)
    const filled = await fillDesk(product, agent.id)
    context.say(`opening ${filled.length} conversations in a browser …`)
    const page = await openConsole(context, agent)
    const all = filled.map(({ id, last, place }) => ({ id, mark: last, share: place / filled.length }))
    const first = await page.evaluate(switchThrough, shuffled(all, 7))
    const again = await page.evaluate(switchThrough, shuffled(all, 3))
    const [long] = filled
    if (!long) throw new Error('there are no conversations')
    context.say('scrolling through ten thousand messages …')
    await page.evaluate(switchThrough, [{ id: long.id, mark: long.last, share: 0 }])
    const { frames, mostDrawn } = await page.evaluate(scrollToStart, long.first)
    await page.goto('about:blank')
    const bare = await page.evaluate(exchangeLines, 100)
    await page.context().browser()?.close()
    return { first, again, bare, frames, mostDrawn, conversations: filled.length }
  })

/** An order that looks random and is the same in every run: `step` and the length have no common divisor. */
const shuffled = <T>(all: readonly T[], step: number): T[] =>
  all.map((_, index) => all[(index * step + 11) % all.length] as T)
