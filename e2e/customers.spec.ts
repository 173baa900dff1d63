import { expect, type Locator } from '@playwright/test'
import { seriousFaults } from './support/accessibility.ts'
import { signIn } from './support/agent-session.ts'
import { keepMedia } from './support/customer-media.ts'
import { anna, dario } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import { picture } from './support/sample-files.ts'
import { test } from './support/test.ts'

const isFocused = (one: Locator) => one.evaluate((element) => element === document.activeElement)

test('A-CUST-01 A-CUST-02 A-CUST-03 A-CUST-05 A-CUST-06 A-CUST-07 A-CUST-08 A-DET-05 A-DET-06 A-DET-08 A-HIST-01 A-HIST-03 A-HIST-04 A-SRCH-01 A-MSG-01 X-27 X-31 a customer is known: by name, by what was said, and by what came before', async ({
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
  const image = { id: await keepMedia(product.url, picture, 'image/png'), caption: 'La crepa' }
  await phones.write(customer.id, { type: 'image', image })
  await expect(desk.message('La crepa')).toBeVisible()
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
    await past.getByRole('button', { name: 'Send by e-mail' }).click()
    await expect(supervisor.page.getByRole('dialog', { name: 'Send this conversation by e-mail' })).toBeVisible()
    await supervisor.page.keyboard.press('Escape')
    await past.getByRole('button', { name: /Open the image$/ }).click()
    await expect(supervisor.page.getByRole('dialog', { name: 'Image', exact: true }).getByRole('img')).toBeVisible()
    await supervisor.page.keyboard.press('Escape')
    await supervisor.page.keyboard.press('Escape')
    await expect(drawer).toHaveCount(1)

    await drawer.getByText('Files', { exact: true }).click()
    await drawer.getByRole('button', { name: 'Documents' }).click()
    await expect(drawer.getByText('None of this kind')).toBeVisible()
    await drawer.getByRole('button', { name: 'Photos and videos' }).click()
    await drawer.getByRole('button', { name: /^Image from the customer/ }).click()
    const viewer = supervisor.page.getByRole('dialog', { name: 'Image', exact: true })
    await expect(viewer.getByRole('img')).toBeVisible()
    await supervisor.page.keyboard.press('Escape')
    await expect(viewer).toHaveCount(0)

    // As a mail's link: to who may read the conversation it opens, to others there is none.
    const link = (await drawer.getByRole('link', { name: 'Download Image' }).getAttribute('href')) ?? ''
    const page2 = link.replace('/api/v1', '').replace('/content', '')
    await supervisor.visit(page2)
    await expect(supervisor.page.getByRole('button', { name: /^Image\. Open/ })).toBeVisible()
    await supervisor.visit(page2.replace(/.$/, (last) => (last === '0' ? '1' : '0')))
    await expect(supervisor.page.getByRole('alert')).toContainText('It is not there')
  })

  await test.step('somebody who has not written yet is written down, once, and not left half written by accident', async () => {
    const supervisor = new DeskPage(await newBrowser(), product.url)
    const { page: there } = supervisor
    await supervisor.enter(dario)
    await supervisor.visit('/customers')
    await there.getByRole('button', { name: 'Add customer' }).click()
    const form = there.getByRole('dialog', { name: 'New customer' })
    const name = form.getByLabel('Name', { exact: true })
    const add = form.getByRole('button', { name: 'Add customer' })
    await add.click()
    await expect(name).toBeFocused()
    await name.fill('Ada Neri')
    await form.getByLabel('Phone').fill('340 118 2290')
    await add.click()
    await expect(form.getByText('This is not a phone number with its country code')).toBeVisible()
    await form.getByLabel('Phone').fill(customer.label)
    await add.click()
    await expect(form.getByText('This number is Ilaria Vetri’s already.')).toBeVisible()
    await there.keyboard.press('Escape')
    const question = there.getByRole('dialog', { name: 'Leave without saving?' })
    await expect(question).toContainText('2 changes: phone and name.')
    await there.keyboard.press('Escape')
    await expect(question).toHaveCount(0)
    await form.getByLabel('Phone').fill('0039 340 1182290')
    await expect(form.getByText('Read as +39 340 118 2290')).toBeVisible()
    await add.click()
    await expect(there.getByRole('dialog', { name: 'Ada Neri' })).toBeVisible()

    // The same question for somebody who is known.
    await there.getByRole('button', { name: 'Edit' }).click()
    await there.getByLabel('City').fill('Lecco')
    await there.goBack()
    await expect(question).toContainText('1 change: city.')
    await question.getByRole('button', { name: 'Discard and leave' }).click()
    await expect(there.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('what one closed is in the own history', async () => {
    await desk.visit('/history?q=paralume')
    await expect(page.getByText('Nothing found')).toBeVisible()
    await desk.visit('/history')
    await page.getByRole('button', { name: 'Show the conversation with Ilaria Vetri' }).click()
    const past = page.getByRole('dialog')
    await expect(past.getByText('La lampada di vetro').first()).toBeVisible()
    await expect(past.getByText(/, by Anna Bianchi$/)).toBeVisible()
    expect(await seriousFaults(page)).toEqual([])
    const row = new URL(page.url()).searchParams.get('row') ?? ''
    await past.getByRole('link', { name: 'Customer record' }).click()
    await past.getByText('Files', { exact: true }).click()
    await expect(past.getByRole('button', { name: /^Image from the customer/ })).toBeVisible()
    expect(await seriousFaults(page)).toEqual([])
    // The address opens it though the list has other rows, and says so where there is nothing to open.
    await desk.visit(`/history?q=paralume&row=${row}`)
    await expect(past.getByText('La lampada di vetro').first()).toBeVisible()
    await desk.visit(`/history?row=${row.replace(/.$/, (last) => (last === '0' ? '1' : '0'))}`)
    await expect(past.getByRole('alert')).toContainText('no such conversation in your history')
    await page.keyboard.press('Escape')
    await expect(past).toHaveCount(0)
  })

  await test.step('a period is chosen by keyboard alone, and taken back', async () => {
    await page.getByRole('button', { name: 'Period', exact: true }).focus()
    await page.keyboard.press('Enter')
    const today = page
      .getByRole('dialog')
      .getByRole('button', { name: /^\d+ \w+ \d{4}$/ })
      .and(page.locator('[data-today]'))
    await expect(today).toBeVisible()
    for (let steps = 0; steps < 6 && !(await isFocused(today)); steps++) await page.keyboard.press('Tab')
    await expect(today).toBeFocused()
    expect(await seriousFaults(page)).toEqual([])
    await expect(page.getByRole('button', { name: 'Previous month' })).toBeVisible()
    // There and back again, for every day of a month has one of these beside it.
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d.*to=\d{4}-\d\d-\d\d/)
    await expect(page.getByRole('button', { name: 'Show the conversation with Ilaria Vetri' })).toBeVisible()
    const set = page.getByRole('button', { name: /^Period: / })
    await set.press('Enter')
    await expect(page).not.toHaveURL(/from=/)
  })

  const session = await signIn(product.url, anna.email)
  const { items } = await session.api.listCustomers({ query: { search: 'vetri bergamo' } })
  expect(items.map(({ name }) => name)).toEqual(['Ilaria Vetri'])
})
