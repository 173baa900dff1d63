import { type ControlClient, controlClient } from '@centralino/simulator/control-client.ts'
import { test as base, type Page } from '@playwright/test'
import { clearDesks } from './clear-desks.ts'
import { Product } from './product.ts'

/** `label`: what the console calls somebody whom nobody has saved. */
export type Customer = { id: string; name: string; label: string }

type OfTheRun = { product: Product }
type OfOneTest = {
  /** The control API of the simulator inside the product. */
  phones: ControlClient
  /** Somebody who has never written. */
  newCustomer: (name: string) => Promise<Customer>
  /** A browser of its own, as if on another machine. */
  newBrowser: () => Promise<Page>
}

/** One product for all journeys; each finds the agents at a break and nobody waiting. */
export const test = base.extend<OfOneTest, OfTheRun>({
  product: [
    async ({ browserName: _ }, use) => {
      const product = await Product.prepare()
      try {
        await product.start()
        await use(product)
      } finally {
        await product.cleanUp()
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  phones: async ({ product }, use) => {
    await clearDesks(product.url)
    const phones = controlClient({ baseUrl: `${product.url}/simulator` })
    await use({
      ...phones,
      // Who writes later comes later: Meta's webhooks about different people overtake each other.
      say: async (...message) => {
        const wamid = await phones.say(...message)
        await phones.settled()
        return wamid
      },
    })
  },
  newCustomer: async ({ phones }, use) => {
    // They stay when the test is over: the numbers of dropped ones would come again, and belong to somebody known.
    await use(async (name) => {
      const { id, phoneDisplay } = await phones.addCustomer({ name })
      if (phoneDisplay === null) throw new Error('a customer without a phone number')
      return { id, name, label: phoneDisplay }
    })
  },
  newBrowser: async ({ browser }, use) => {
    const pages: Page[] = []
    await use(async () => {
      const page = await browser.newPage()
      pages.push(page)
      return page
    })
    for (const page of pages) await page.context().close()
  },
})
