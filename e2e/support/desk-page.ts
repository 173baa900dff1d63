import type { Locator, Page } from '@playwright/test'
import { type Agent, demoPassword } from './demo-world.ts'
import { type Language, type Words, words } from './words.ts'

export type ChoosableStatus = 'ready' | 'back_office' | 'break'

/** The console as an agent uses it: by what it says and shows, in the language it speaks. */
export class DeskPage {
  readonly page: Page
  readonly #url: string
  readonly #words: Words

  constructor(page: Page, url: string, language: Language = 'en') {
    this.page = page
    this.#url = url
    this.#words = words[language]
  }

  async visit(path = '/conversations'): Promise<void> {
    await this.page.goto(`${this.#url}${path}`)
  }

  /** Through the form, as anybody who is not of the demo world. */
  async signIn({ email }: Agent, password: string = demoPassword): Promise<void> {
    await this.page.getByLabel(this.#words.email, { exact: true }).fill(email)
    await this.page.getByLabel(this.#words.password, { exact: true }).fill(password)
    await this.page.getByRole('button', { name: this.#words.signIn, exact: true }).click()
  }

  /** From any page to the own conversations, by the rail. */
  async toConversations(): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: this.#words.chats }).click()
    await this.list.waitFor()
  }

  /** Without the form: the cookie of a session, and the desk. */
  async enter({ email }: Agent): Promise<void> {
    const answer = await this.page.request.post(`${this.#url}/api/v1/sign-in`, {
      data: { email, password: demoPassword, locale: 'en' },
    })
    if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()}`)
    await this.visit()
    await this.list.waitFor()
  }

  /** Which of the languages the sign-in page speaks from now on. */
  async speak(language: Language): Promise<void> {
    await this.page.getByRole('button', { name: /^(Language|Lingua): / }).click()
    await this.page.getByRole('menuitem', { name: words[language].ownName }).click()
  }

  get status(): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${this.#words.status}: `) })
  }

  async choose(status: ChoosableStatus): Promise<void> {
    await this.status.click()
    await this.page.getByRole('menuitemradio', { name: this.#words[status] }).click()
    await this.page.getByRole('button', { name: `${this.#words.status}: ${this.#words[status]}` }).waitFor()
  }

  /** The pop-up at the top centre. */
  get offer(): Locator {
    return this.page.getByRole('alert').filter({ has: this.page.getByRole('button', { name: this.#words.open }) })
  }

  async openOffer(): Promise<void> {
    await this.offer.getByRole('button', { name: this.#words.open }).click()
  }

  async putOffOffer(): Promise<void> {
    await this.offer.getByRole('button', { name: this.#words.later }).click()
  }

  /** “2 of 4”: how many conversations this agent manages. */
  get counter(): Locator {
    return this.page.getByRole('banner').getByText(new RegExp(`^\\d+ ${this.#words.of} \\d+$`))
  }

  /** The labels of the conversations this agent manages. */
  get list(): Locator {
    return this.page.getByRole('navigation', { name: this.#words.conversations, exact: true })
  }

  get labels(): Locator {
    return this.list.getByRole('link')
  }

  /** The label of one conversation, by the name it shows. */
  label(name: string): Locator {
    return this.labels.filter({ hasText: name })
  }

  async open(name: string): Promise<void> {
    await this.label(name).click()
    await this.thread(name).waitFor()
  }

  thread(name: string): Locator {
    return this.page.getByRole('region', { name: `${this.#words.conversationWith} ${name}`, exact: true })
  }

  get messages(): Locator {
    return this.page.getByRole('log', { name: this.#words.messages }).getByRole('article')
  }

  message(text: string): Locator {
    return this.messages.filter({ hasText: text })
  }

  get field(): Locator {
    return this.page.getByRole('main').getByRole('textbox')
  }

  /** Chooses an emoji by its name in the agent's language. */
  async pickEmoji(name: string, emoji: string): Promise<void> {
    await this.page.getByRole('button', { name: this.#words.emoji, exact: true }).click()
    const panel = this.page.getByRole('region', { name: this.#words.emoji, exact: true })
    await panel.getByRole('searchbox').fill(name)
    await panel.getByRole('gridcell').filter({ hasText: emoji }).click()
  }

  /** Writes and sends by Enter. */
  async answer(text: string): Promise<void> {
    await this.field.fill(text)
    await this.field.press('Enter')
  }

  get sendButton(): Locator {
    return this.page.getByRole('button', { name: this.#words.send, exact: true })
  }

  /** How far a message has come, or who has read it: one line per step. */
  async trace(text: string): Promise<Locator> {
    const message = this.message(text)
    await message.press('Enter')
    return message.getByRole('list').last().getByRole('listitem')
  }

  async close(): Promise<void> {
    await this.page.getByRole('button', { name: this.#words.close, exact: true }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: this.#words.closeConversation }).click()
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
}
