import { expect } from '@playwright/test'
import { seriousFaults } from './support/accessibility.ts'
import { signIn } from './support/agent-session.ts'
import { anna, dario } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import { test } from './support/test.ts'

test('A-CUST-01 A-CUST-02 A-CUST-03 A-CUST-05 A-CUST-08 A-DET-05 A-DET-06 A-DET-08 A-HIST-01 A-HIST-04 A-SRCH-01 A-MSG-01 X-31 a customer is known: by name, by what was said, and by what came before', async ({
  page,
  product,
  phones,
  newCustomer,
  newBrowser,
}) => {
  test.slow()
  const customer = await newCustomer('Ilaria')
  const desk = new DeskPage(page, product.url)
  await desk.enter(anna)
  await desk.choose('ready')
  await phones.say(customer.id, 'La lampada di vetro è rotta, perché?')
  await desk.open(customer.label)
  await desk.answer('Ne mandiamo una nuova')
  await expect(desk.message('Ne mandiamo una nuova')).toBeVisible()
  await desk.close()

  await test.step('the conversation that follows goes on into the one before', async () => {
    await phones.say(customer.id, 'E il paralume?')
    await desk.open(customer.label)
    await page.getByRole('button', { name: 'Show the messages' }).click()
    await expect(desk.message('La lampada di vetro')).toBeVisible()
  })

  await test.step('what is searched is marked, and Esc ends it', async () => {
    await page.keyboard.press('Control+f')
    await page.getByRole('searchbox', { name: 'Search in this conversation' }).fill('PARALUME')
    await expect(page.getByRole('status').filter({ hasText: '1 of 1' })).toBeVisible()
    await expect(page.getByRole('log').locator('mark')).toHaveText('paralume')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('log').locator('mark')).toHaveCount(0)
    await expect(desk.field).toBeFocused()
  })

  await test.step('a name that a supervisor saves is there at once', async () => {
    const supervisor = new DeskPage(await newBrowser(), product.url)
    await supervisor.page.request.post(`${product.url}/api/v1/sign-in`, {
      data: { email: dario.email, password: 'Centralino-demo-1' },
    })
    await supervisor.visit('/customers')
    const list = supervisor.page.getByRole('table', { name: 'Customers' })
    await supervisor.page.getByRole('searchbox', { name: 'Name, number, property' }).fill(customer.label)
    await list.getByRole('button', { name: `Show ${customer.label}` }).click()
    const drawer = supervisor.page.getByRole('dialog')
    await drawer.getByRole('button', { name: 'Edit' }).click()
    await drawer.getByLabel('Name', { exact: true }).fill('Ilaria Vetri')
    await drawer.getByLabel('City').fill('Bergamo')
    await drawer.getByRole('button', { name: 'Save' }).click()
    await expect(drawer.getByRole('heading', { name: 'Ilaria Vetri' })).toBeVisible()
    await expect(desk.label('Ilaria Vetri')).toBeVisible()
    await expect(page.getByRole('complementary').getByText('Bergamo')).toBeVisible()

    await drawer.getByText(/^History/).click()
    await drawer.getByRole('searchbox', { name: 'Word in messages' }).fill('perche')
    const found = drawer.getByRole('button', { name: /^Read the conversation/ })
    await found.filter({ has: supervisor.page.locator('mark') }).click()
    const past = supervisor.page.getByRole('dialog').last()
    await expect(past.getByRole('article').filter({ hasText: 'Ne mandiamo una nuova' })).toBeVisible()
    await expect(past.locator('mark')).toHaveText('perché')
  })

  await test.step('what one closed is in the own history', async () => {
    await desk.visit('/history?q=paralume')
    await expect(page.getByText('Nothing found')).toBeVisible()
    await desk.visit('/history')
    await page.getByRole('button', { name: 'Show the conversation with Ilaria Vetri' }).click()
    await expect(page.getByRole('dialog').getByText('La lampada di vetro').first()).toBeVisible()
    expect(await seriousFaults(page)).toEqual([])
  })

  const session = await signIn(product.url, anna.email)
  const { items } = await session.api.listCustomers({ query: { search: 'vetri bergamo' } })
  expect(items.map(({ name }) => name)).toEqual(['Ilaria Vetri'])
})
