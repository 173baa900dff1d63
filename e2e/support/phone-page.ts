import type { Locator, Page } from '@playwright/test'

/** The phone of one customer on the simulator's page. */
export class PhonePage {
  readonly #page: Page
  readonly unit: Locator
  /** What the phone shows of the talk, newest at the bottom. */
  readonly talk: Locator

  private constructor(page: Page, name: string) {
    this.#page = page
    this.unit = page.getByRole('region', { name, exact: true })
    this.talk = this.unit.getByRole('log')
  }

  static async open(page: Page, url: string, name: string): Promise<PhonePage> {
    await page.goto(`${url}/simulator/`)
    const phone = new PhonePage(page, name)
    const customer = page
      .getByRole('region', { name: 'Customers' })
      .getByRole('button', { name: new RegExp(`^${name} `) })
    if ((await customer.getAttribute('aria-pressed')) !== 'true') await customer.click()
    await phone.unit.waitFor()
    return phone
  }

  /** Types as the customer does; a line break is Shift and Enter. */
  async type(text: string): Promise<void> {
    await this.#page.bringToFront()
    const field = this.unit.getByRole('textbox', { name: 'Message', exact: true })
    await field.fill(text)
    await field.press('Enter')
  }

  bubble(text: string): Locator {
    return this.talk.getByRole('listitem').filter({ hasText: text })
  }

  /** What the ticks of one of the customer's own messages say. */
  tick(text: string, state: 'Sent' | 'Delivered' | 'Read'): Locator {
    return this.bubble(text).getByRole('img', { name: state, exact: true })
  }

  async press(name: string): Promise<void> {
    await this.unit.getByRole('button', { name, exact: true }).click()
  }
}
