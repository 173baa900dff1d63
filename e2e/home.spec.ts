import { expect } from '@playwright/test'
import { seriousFaults } from './support/accessibility.ts'
import { signIn } from './support/agent-session.ts'
import { anna, carla } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import { test } from './support/test.ts'

test('A-HOME-01 A-DASH-01 A-DASH-02 A-DASH-03 A-DASH-04 A-DASH-05 A-DASH-06 A-DASH-07 A-DASH-08 A-STAT-06 A-NOTIF-03 the day in figures follows by itself, and each figure leads to what is behind it', async ({
  product,
  page,
  phones,
  newCustomer,
}) => {
  const desk = new DeskPage(page, product.url)
  await desk.enter(anna)
  await desk.visit('/home')
  const figure = (name: string) => page.getByRole('main').getByRole('button', { name: new RegExp(`^${name}.*\\d$`) })
  const read = async (name: string) => Number(/\d+$/.exec((await figure(name).textContent()) ?? '')?.[0])
  await expect(figure('Total')).toBeVisible()
  for (const part of ['Conversations today', 'Agents', 'My conversations by hour', 'My status', 'Service'])
    await expect(page.getByRole('heading', { name: part, exact: true })).toBeVisible()
  const before = { total: await read('Total'), closed: await read('Closed'), active: await read('Active') }
  const waited = await read('Awaiting transfer')

  // Nobody is Ready: what a customer writes awaits an agent, and the figure leads to the list of it.
  const customer = await newCustomer('Contata')
  await phones.say(customer.id, 'How many are before me?')
  await expect(figure('Awaiting transfer')).toHaveText(new RegExp(`${waited + 1}$`))
  await figure('Awaiting transfer').click()
  await expect(page).toHaveURL(/\/waiting\?status=1$/)
  await page.goBack()

  // The lever makes me Ready; the conversation comes, is opened and closed, and every figure follows.
  await page.getByRole('radio', { name: 'Ready' }).check({ force: true })
  await desk.openOffer()
  await desk.visit('/home')
  await expect(figure('Active')).toHaveText(new RegExp(`${before.active + 1}$`))
  await expect(figure('Awaiting transfer')).toHaveText(new RegExp(`${waited}$`))
  await figure('Active').click()
  const drawer = page.getByRole('dialog', { name: 'With you now' })
  await expect(drawer).toContainText(customer.label)
  await drawer.getByRole('button', { name: customer.label }).click()
  await desk.close()
  await desk.visit('/home')
  await expect(figure('Closed')).toHaveText(new RegExp(`${before.closed + 1}$`))
  await expect(figure('Total')).toHaveText(new RegExp(`${before.total + 1}$`))

  // What is closed is read beside its figure, and Escape leads back one step at a time.
  await figure('Closed').click()
  const closed = page.getByRole('dialog', { name: 'Closed today' })
  await closed.getByRole('button', { name: customer.label }).first().click()
  const past = page.getByRole('dialog', { name: customer.label })
  await expect(past.getByText('How many are before me?').first()).toBeVisible()
  await expect(past.getByRole('button', { name: 'Send by e-mail' })).toBeVisible()
  await expect(past.getByRole('link', { name: 'Customer record' })).toHaveAttribute('href', /^\/customers\?row=/)
  expect(await seriousFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(past).toHaveCount(0)
  await expect(closed).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(closed).toHaveCount(0)

  // A colleague’s status is in the ring at once.
  const ring = page.getByRole('img', { name: /agents are ready/ })
  await expect(ring).toContainText('Ready')
  const colleague = await signIn(product.url, carla.email)
  await colleague.api.setMyStatus({ body: { status: 'ready' } })
  await expect(ring).toHaveAccessibleName(/^2 agents are ready/)
  await colleague.api.setMyStatus({ body: { status: 'break' } })
  await expect(ring).toHaveAccessibleName(/^1 agents are ready/)

  await page.getByRole('button', { name: 'As table' }).click()
  await expect(page.getByRole('table').getByRole('button').last()).toBeVisible()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(figure('Closed')).toHaveText(new RegExp(`${before.closed + 1}$`))
  await page.getByRole('radio', { name: 'Back office' }).check({ force: true })
})
