import { expect } from '@playwright/test'
import { seriousFaults } from './support/accessibility.ts'
import { signIn } from './support/agent-session.ts'
import { anna, elena } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import { keptSettings, numberOf } from './support/kept-settings.ts'
import { test } from './support/test.ts'

let restore: () => Promise<void>
/** From now on whoever closes a conversation of Support says why; what other journeys left is closed by then. */
async function demandReasons(url: string): Promise<void> {
  const { api } = await signIn(url, elena.email)
  restore = await keptSettings(api)
  const params = { id: await numberOf(api, 'Support') }
  const rules = await api.getNumberRules({ params })
  await api.setNumberRules({ params, body: { ...rules, profile: { profiling: 'required', notes: 'optional' } } })
}
test.afterEach(() => restore())

test('A-CLOSE-03 A-CLOSE-04 A-CLOSE-05 X-25 X-27 A-DET-03 a conversation is sent by e-mail and closed with its reasons, without the mouse', async ({
  product,
  page,
  phones,
  newCustomer,
  newBrowser,
}) => {
  // One journey through two dialogs, a phone, and the mail: longer than most.
  test.setTimeout(150_000)
  const [first, second] = [await newCustomer('Giulia'), await newCustomer('Marco')]
  await demandReasons(product.url)
  const desk = new DeskPage(page, product.url)
  await desk.enter(anna)
  await desk.choose('ready')
  await phones.say(first.id, 'The glass is <b>cracked</b> 😔')
  await phones.say(second.id, 'Hello')
  await desk.open(first.label)
  await desk.answer('We replace it')
  const id = page.url().split('/').at(-1) ?? ''

  // Sent by e-mail, with its state, and a line in the thread.
  await page.getByRole('button', { name: 'Send by e-mail' }).click()
  const mail = page.getByRole('dialog', { name: 'Send this conversation by e-mail' })
  await mail.getByLabel('To', { exact: true }).fill('nobody')
  await page.keyboard.press('Enter')
  await mail.getByRole('button', { name: 'Send e-mail' }).click()
  await expect(mail.getByText('One of the addresses is not an e-mail address')).toBeVisible()
  await mail.getByLabel('To', { exact: true }).focus()
  await page.keyboard.press('Backspace')
  await mail.getByLabel('To', { exact: true }).fill('a.montefeltro@studio.example')
  await mail.getByLabel('Covering text').fill('Gentile Alessandra, <i>here</i> it is.')
  expect(await seriousFaults(page)).toEqual([])
  await mail.getByRole('button', { name: 'Send e-mail' }).click()
  await expect(mail.getByRole('list', { name: 'Sent by e-mail' })).toContainText('a.montefeltro@studio.example')
  await mail.getByRole('button', { name: 'Close' }).click()
  await expect(desk.message('You sent this conversation to a.montefeltro@studio.example')).toBeVisible()

  // Closing asks why. Escape keeps the conversation, and what was chosen.
  await page.keyboard.press('Alt+KeyC')
  const dialog = page.getByRole('dialog', { name: 'Close: what was it about?' })
  await expect(dialog.getByRole('option', { name: /Delivery/ })).toBeFocused()
  await expect(dialog.getByRole('button', { name: 'Close conversation' })).toBeDisabled()
  await page.keyboard.press('1')
  await expect(dialog.getByRole('option', { name: /Late/ })).toBeFocused()
  await page.keyboard.type('dam')
  await expect(dialog.getByRole('option', { name: /Late/ })).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByRole('status')).toHaveText('Delivery › Damaged')
  expect(await seriousFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(desk.label(first.label)).toBeVisible()

  await page.keyboard.press('Alt+KeyC')
  await expect(dialog.getByRole('status')).toHaveText('Delivery › Damaged')
  await page.keyboard.press('1')
  await expect(dialog.getByRole('status')).toHaveText('Delivery › Damaged › Replaced')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('textbox', { name: 'Note' })).toBeFocused()
  await page.keyboard.type('New shade on Saturday')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(desk.label(first.label)).toHaveCount(0)
  await expect(desk.label(second.label)).toBeFocused()

  const { api } = await signIn(product.url, anna.email)
  const { profile, state } = await api.getConversation({ params: { id } })
  expect(state).toBe('closed')
  expect(profile).toEqual({ path: ['Delivery', 'Damaged', 'Replaced'], note: 'New shade on Saturday' })

  // Without a mail server the mail is read where things are tried out, in a frame that runs nothing.
  const other = await newBrowser()
  await other.goto(`${product.url}/dev/mail`)
  await other.getByRole('link', { name: 'Your conversation with Bottega Lume' }).first().click()
  const read = other.frameLocator('iframe')
  await expect(read.getByText('The glass is <b>cracked</b> 😔')).toBeVisible()
  await expect(read.getByText('Gentile Alessandra, <i>here</i> it is.')).toBeVisible()
  await expect(read.getByText('We replace it')).toBeVisible()
  const pdf = await other.request.get(`${other.url()}/attached/0`)
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
})
