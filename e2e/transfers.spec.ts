import { expect, type Page } from '@playwright/test'
import { signIn } from './support/agent-session.ts'
import { type Agent, anna, carla, elena } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import { test } from './support/test.ts'

async function deskOf(page: Page, url: string, agent: Agent): Promise<DeskPage> {
  const desk = new DeskPage(page, url)
  await desk.enter(agent)
  return desk
}

/** Opens the dialog of the conversation on the screen. */
async function transferFrom({ page }: DeskPage) {
  await page.getByRole('button', { name: 'Transfer', exact: true }).click()
  return page.getByRole('dialog', { name: 'Transfer this conversation' })
}

test('A-TRF-01 A-TRF-02 A-TRF-03 A-TRF-04 A-TRF-16 C-19 a conversation is handed to a colleague, who gets it with everything that was written', async ({
  product,
  phones,
  newCustomer,
  newBrowser,
}) => {
  const customer = await newCustomer('Giulia')
  const [atAnna, atCarla] = [
    await deskOf(await newBrowser(), product.url, anna),
    await deskOf(await newBrowser(), product.url, carla),
  ]
  await atAnna.choose('ready')
  await phones.say(customer.id, 'Where is my order?')
  await atAnna.open(customer.label)
  await atAnna.answer('I ask a colleague')
  const dialog = await transferFrom(atAnna)
  await dialog.getByRole('combobox').fill('carla')
  await dialog.getByRole('option', { name: /Carla Rossi/ }).click()
  await dialog.getByRole('button', { name: /^Transfer/ }).click()
  await expect(dialog).toHaveCount(0)
  await expect(atAnna.label(customer.label)).toHaveCount(0)

  await expect(atCarla.offer).toContainText(customer.label)
  await atCarla.openOffer()
  await expect(atCarla.message('Where is my order?')).toBeVisible()
  await expect(atCarla.message('I ask a colleague')).toBeVisible()
  await expect(
    atCarla.page
      .getByRole('log')
      .getByText(/Anna (Bianchi )?.*you/i)
      .first(),
  ).toBeVisible()
  await atCarla.answer('Carla here')
  await expect(atCarla.message('Carla here')).toBeVisible()
})

test('A-TRF-05 X-23 an offer that nobody opens goes on, even if the server is killed meanwhile', async ({
  product,
  phones,
  newCustomer,
}) => {
  const customer = await newCustomer('Paolo')
  const [one, other, admin] = await Promise.all([anna, carla, elena].map(({ email }) => signIn(product.url, email)))
  await admin?.api.changeRoutingSettings({ body: { responseSeconds: 10 } })
  try {
    await one?.api.setMyStatus({ body: { status: 'ready' } })
    await phones.say(customer.id, 'Hello?')
    const assignee = async () => {
      const { items } = (await admin?.api.listConversations({ query: { view: 'waiting' } })) ?? { items: [] }
      return items.find((item) => item.customer.phone === customer.label.replaceAll(' ', ''))?.assignee?.name
    }
    await expect.poll(assignee).toBe(anna.name)
    await product.kill()
    await product.start()
    await other?.api.setMyStatus({ body: { status: 'ready' } })
    await expect.poll(assignee, { timeout: 30_000 }).toBe(carla.name)
  } finally {
    await admin?.api.changeRoutingSettings({ body: { responseSeconds: 180 } })
  }
})

test('A-WAIT-01 A-WAIT-06 A-WAIT-07 X-11 two agents take over the same conversation: one gets it, the other sees who', async ({
  product,
  phones,
  newCustomer,
  newBrowser,
}) => {
  const customer = await newCustomer('Rita')
  const [atAnna, atCarla] = [
    await deskOf(await newBrowser(), product.url, anna),
    await deskOf(await newBrowser(), product.url, carla),
  ]
  await atAnna.visit('/waiting')
  await atCarla.visit('/waiting')
  await phones.say(customer.id, 'Is anybody there?')
  const rowIn = ({ page }: DeskPage) => page.getByRole('row').filter({ hasText: customer.label })
  await expect(rowIn(atAnna)).toBeVisible()
  await expect(rowIn(atCarla)).toBeVisible()
  const take = (desk: DeskPage) =>
    rowIn(desk)
      .getByRole('button', { name: /Take over/ })
      .click()
  await Promise.allSettled([take(atAnna), take(atCarla)])
  const { api } = await signIn(product.url, elena.email)
  const owner = async () => {
    const people = await Promise.all([anna, carla].map(({ email }) => signIn(product.url, email)))
    const lists = await Promise.all(people.map((person) => person.api.listConversations({ query: { view: 'mine' } })))
    return lists.filter(({ items }) => items.some((item) => item.customer.phone === customer.label.replaceAll(' ', '')))
      .length
  }
  await expect.poll(owner).toBe(1)
  const { statuses } = await api.getWaitingSummary()
  expect(statuses[0]?.count).toBe(0)
})

test('A-WQ-03 A-MYWQ-01 A-MYWQ-02 A-MYWQ-04 a conversation waits in my queue: it comes back when I say so, or when the customer writes', async ({
  product,
  phones,
  newCustomer,
  newBrowser,
}) => {
  const customer = await newCustomer('Franco')
  const desk = await deskOf(await newBrowser(), product.url, anna)
  const { page } = desk
  await desk.choose('ready')
  await phones.say(customer.id, 'I look for my invoice')
  const park = async () => {
    await desk.open(customer.label)
    const dialog = await transferFrom(desk)
    await dialog.getByRole('radio', { name: 'Wait queue' }).check({ force: true })
    await dialog.getByRole('button', { name: /queue/i }).last().click()
    await expect(dialog).toHaveCount(0)
    await expect(desk.label(customer.label)).toHaveCount(0)
  }
  await park()
  await desk.visit('/queue')
  await page
    .getByRole('row')
    .filter({ hasText: customer.label })
    .getByRole('button', { name: /Unpause/ })
    .click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Unpause/ })
    .click()
  await expect(desk.label(customer.label)).toBeVisible()
  await park()
  await phones.say(customer.id, 'Found it, thank you')
  await expect(desk.label(customer.label)).toBeVisible()
})
