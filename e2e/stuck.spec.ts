import { expect, type Page } from '@playwright/test'
import { seriousFaults } from './support/accessibility.ts'
import { signIn } from './support/agent-session.ts'
import { type Agent, anna, dario } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import type { Product } from './support/product.ts'
import { test } from './support/test.ts'

const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'outside its expected time' })

/** The list of what waits, as somebody sees it. */
async function listOf(page: Page, url: string, person: Agent): Promise<DeskPage> {
  const desk = new DeskPage(page, url)
  await desk.enter(person)
  await desk.visit('/waiting')
  return desk
}

/** What says when the offer ends is lost: nothing would ever happen to it. */
const loseTimer = ({ database }: Product) => database.query(`delete from timers where kind = 'offer'`)

test('C-20 a supervisor sees what is outside its expected time, and brings it back; an agent sees nothing of it', async ({
  product,
  page,
  phones,
  newCustomer,
  newBrowser,
}) => {
  const customer = await newCustomer('Ferma')
  const { api } = await signIn(product.url, anna.email)
  await api.setMyStatus({ body: { status: 'ready' } })
  await phones.say(customer.id, 'Is anybody there?')
  const waits = async () => {
    const { items } = await api.listConversations({ query: { view: 'waiting' } })
    return items.find((item) => item.customer.phone === customer.label.replaceAll(' ', ''))?.assignee?.name
  }
  await expect.poll(waits).toBe(anna.name)

  await listOf(page, product.url, dario)
  await expect(page.getByRole('row').filter({ hasText: customer.label })).toBeVisible()
  await expect(notice(page)).toHaveCount(0)
  await loseTimer(product)
  await page.reload()
  await expect(notice(page)).toContainText('1 conversation is outside its expected time')
  await notice(page).getByRole('button', { name: 'Show them' }).click()
  const drawer = page.getByRole('dialog', { name: 'Outside their expected time' })
  await expect(drawer.getByText(customer.label)).toBeVisible()
  await expect(drawer).toContainText('The end of the offer would not come in time')
  expect(await seriousFaults(page)).toEqual([])

  const atAnna = await listOf(await newBrowser(), product.url, anna)
  await expect(atAnna.page.getByRole('row').filter({ hasText: customer.label })).toBeVisible()
  await atAnna.visit('/waiting?stuck=true')
  await expect(atAnna.page.getByRole('row').filter({ hasText: customer.label })).toBeVisible()
  await expect(notice(atAnna.page)).toHaveCount(0)
  await expect(atAnna.page.getByRole('dialog')).toHaveCount(0)

  await drawer.getByRole('button', { name: `Repair ${customer.label}` }).click()
  await expect(drawer.getByText('All is well again')).toBeVisible()
  expect(await product.database.query(`select from timers where kind = 'offer'`)).toHaveLength(1)
  await page.goBack()
  await expect(drawer).toHaveCount(0)
  await expect(notice(page)).toHaveCount(0)
})
