import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openDesk } from '../agents/desk.ts'
import { compressedSize, namedScripts } from '../console/first-screen.ts'
import { findBrowser, watchBrowser } from '../console/watch-browser.ts'
import { openProduct } from '../processes/product.ts'
import { checkout } from '../processes/server.ts'
import type { Row } from '../row.ts'

const kilobytes = (bytes: number): number => bytes / 1000

export const row: Row = {
  name: 'console-size',
  what: 'JavaScript that the console loads for its first screen, gzip',
  unit: 'kB',
  target: 'at most 300 kB',
  async run(context) {
    const dist = join(checkout, 'web', 'dist')
    if (!existsSync(join(dist, 'index.html'))) throw new Error('the console is not built: npm run bench builds it')
    const named = namedScripts(dist)
    const browser = findBrowser()
    if (!browser)
      return outcome(kilobytes(compressedSize(dist, named)), { how: 'named by the page; no Chromium found' })
    const { server } = await openProduct(context)
    const { agent } = await openDesk(context)
    const load = async (cookie: string) =>
      kilobytes(compressedSize(dist, await watchBrowser(context, { browser, dist, apiPort: server.port, cookie })))
    context.say('opening the console in a browser …')
    const [signIn, desk] = [await load(''), await load(agent.cookie)]
    return outcome(Math.max(signIn, desk), {
      how: 'as Chromium asks for it',
      signIn,
      desk,
      namedByThePage: kilobytes(compressedSize(dist, named)),
    })
  },
}

const outcome = (value: number, details: Record<string, unknown>) => ({ value, met: value <= 300, details })
