import { expect, type Locator, type Page } from '@playwright/test'
import { demoPassword, elena } from './demo-world.ts'

/** The administration as an administrator uses it, by what it says and shows. */
export class AdminPage {
  readonly page: Page
  readonly #url: string

  constructor(page: Page, url: string) {
    this.page = page
    this.#url = url
  }

  /** Elena, at one of the administration's addresses. */
  async enter(path = '/admin'): Promise<void> {
    await this.page.request.post(`${this.#url}/api/v1/sign-in`, {
      data: { email: elena.email, password: demoPassword, locale: 'en' },
    })
    await this.page.goto(`${this.#url}${path}`)
  }

  get column(): Locator {
    return this.page.getByRole('navigation', { name: 'Administration' })
  }

  /** A part of one number: Working time, Queues, Bot and texts. */
  async openNumber(name: string, part: string): Promise<void> {
    await this.column.getByRole('link', { name: 'Numbers' }).click()
    await this.page.getByRole('main').getByRole('link', { name }).click()
    await this.page
      .getByRole('navigation', { name: `Parts of ${name}` })
      .getByRole('link', { name: part })
      .click()
  }

  field(label: string): Locator {
    return this.page.getByRole('main').getByRole('textbox', { name: label, exact: true })
  }

  switch(label: string): Locator {
    return this.page.getByRole('switch', { name: label, exact: true })
  }

  async choose(of: string, what: string): Promise<void> {
    // The radio button lies under its words.
    await this.page.getByRole('group', { name: of, exact: true }).getByText(what, { exact: true }).click()
  }

  /** The bar at the foot: what was changed and not saved. */
  get unsaved(): Locator {
    return this.page.getByRole('region', { name: 'Save' })
  }

  /** Saves, and sees that it was taken. */
  async save(): Promise<void> {
    await this.unsaved.getByRole('button', { name: 'Save' }).click()
    await expect(this.unsaved).toHaveCount(0)
  }
}
