import { chromium, type Page } from 'playwright-core'
import type { Agent } from '../agents/sign-in.ts'
import { openProduct } from '../processes/product.ts'
import type { Context } from '../row.ts'
import { findBrowser } from './watch-browser.ts'

const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** The desk of an agent in a real browser, at the size of a laptop. @throws Error without a Chromium on this machine. */
export const openConsole = async (context: Context, agent: Agent): Promise<Page> => {
  const { server } = await openProduct(context)
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('this row needs a Chromium')
  const browser = await chromium.launch({ executablePath, args: flags.split(' ') })
  context.cleanUp.add(() => browser.close())
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  const [name = '', value = ''] = agent.cookie.split('=')
  await page.context().addCookies([{ name, value, url: server.url }])
  await page.goto(`${server.url}/conversations`)
  await page.getByRole('navigation', { name: 'Conversations', exact: true }).getByRole('link').first().waitFor()
  return page
}
