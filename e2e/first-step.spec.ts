import type { Bot } from '@centralino/contract/bot.ts'
import { expect, type Page } from '@playwright/test'
import { type AgentSession, signIn } from './support/agent-session.ts'
import { type Agent, anna, bruno, carla, dario, elena } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import { PhonePage } from './support/phone-page.ts'
import { test } from './support/test.ts'

type Menu = NonNullable<Bot['menu']>

const greeting = 'Good morning from Bottega Lume! What is it about?'

async function deskOf(page: Page, url: string, agent: Agent): Promise<DeskPage> {
  const desk = new DeskPage(page, url)
  await desk.enter(agent)
  return desk
}

/** The Support number asks first; returns how to end that. */
async function asks({ api, url }: AgentSession, over: Partial<Menu> = {}): Promise<() => Promise<unknown>> {
  const number = (await api.listNumbers()).items.find(({ name }) => name === 'Support')
  const { items } = await api.listConversations({ query: { view: 'waiting' } })
  expect(items).toEqual([])
  const [repair, lamps] = await Promise.all([anna, bruno].map((agent) => skillsetOf(url, agent)))
  const menu: Menu = {
    style: 'buttons',
    answers: [
      { title: 'Repair', skillsetId: repair ?? '' },
      { title: 'New lamps', skillsetId: lamps ?? '' },
    ],
    listTitle: '',
    again: 'Sorry, please choose one of these.',
    times: 2,
    waitSeconds: 600,
    otherwise: null,
    ...over,
  }
  const params = { id: number?.id ?? '' }
  await api.setBot({ params, body: { bot: { greeting, menu } } })
  return () => api.setBot({ params, body: { bot: null } })
}

async function skillsetOf(url: string, { email }: Agent): Promise<string | undefined> {
  const { api } = await signIn(url, email)
  const { skillsets } = await api.getMe()
  await api.signOut()
  return skillsets[0]?.id
}

test('C-06 a customer gets the menu, taps, and the right agent is offered the conversation with all of it', async ({
  product,
  newCustomer,
  newBrowser,
  phones,
}) => {
  await phones.settled()
  const customer = await newCustomer('Ornella')
  const silence = await asks(await signIn(product.url, elena.email))
  try {
    const [atAnna, atBruno] = [
      await deskOf(await newBrowser(), product.url, anna),
      await deskOf(await newBrowser(), product.url, bruno),
    ]
    await atAnna.choose('ready')
    await atBruno.choose('ready')
    const phone = await PhonePage.open(await newBrowser(), product.url, customer.name)
    await phone.type('Hello, is anybody there?')
    await expect(phone.bubble(greeting)).toBeVisible()
    await expect(atAnna.offer).toHaveCount(0)
    await phone.press('New lamps')
    await expect(phone.bubble('New lamps').last()).toBeVisible()

    await expect(atBruno.offer).toContainText(customer.label)
    await atBruno.openOffer()
    await expect(atBruno.message('Hello, is anybody there?')).toBeVisible()
    const menu = atBruno.message(greeting)
    await expect(menu.getByRole('listitem')).toHaveText(['Repair', /^New lamps/])
    await expect(menu.getByRole('listitem').filter({ hasText: 'chosen' })).toHaveText(/New lamps/)
    await expect(atBruno.page.getByText('The customer chose New lamps')).toBeVisible()
    await atBruno.answer('Bruno here, of course')
    await expect(phone.bubble('Bruno here, of course')).toBeVisible()
    await expect(atAnna.label(customer.label)).toHaveCount(0)
  } finally {
    await silence()
  }
})

test('C-06 a list opens on the phone, and what is typed counts as well', async ({
  product,
  newCustomer,
  newBrowser,
  phones,
}) => {
  await phones.settled()
  const [lister, typer] = [await newCustomer('Lia'), await newCustomer('Ruggero')]
  const admin = await signIn(product.url, elena.email)
  let silence = await asks(admin, { style: 'list', listTitle: 'Choose' })
  try {
    const atBruno = await deskOf(await newBrowser(), product.url, bruno)
    await atBruno.choose('ready')
    const page = await newBrowser()
    const phone = await PhonePage.open(page, product.url, lister.name)
    await phone.type('Buongiorno')
    await expect(phone.bubble(greeting)).toBeVisible()
    await phone.press('Choose')
    const sheet = phone.unit.getByRole('dialog', { name: 'Choose' })
    await sheet.getByRole('radio', { name: 'New lamps' }).check()
    await sheet.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(atBruno.offer).toContainText(lister.label)
    await atBruno.openOffer()
    await expect(atBruno.message(greeting).getByRole('listitem').first()).toHaveText(/Choose.*2 rows, answered/)
    await atBruno.answer('Bruno here')
    await silence()

    silence = await asks(admin, { style: 'numbers' })
    const other = await PhonePage.open(page, product.url, typer.name)
    await other.type('Salve')
    await expect(other.bubble('2 New lamps')).toBeVisible()
    await other.type('two?')
    await expect(other.bubble('Sorry, please choose one of these.')).toBeVisible()
    await other.type('2')
    await expect(atBruno.offer).toContainText(typer.label)
  } finally {
    await silence()
  }
})

test('C-06 X-23 who chooses nothing goes to the fallback when the time is over, even if the server is killed meanwhile', async ({
  product,
  phones,
  newCustomer,
  newBrowser,
}) => {
  const customer = await newCustomer('Zeno')
  const silence = await asks(await signIn(product.url, elena.email), { waitSeconds: 10 })
  try {
    const session = await signIn(product.url, carla.email)
    await session.api.setMyStatus({ body: { status: 'ready' } })
    await phones.say(customer.id, 'Anybody?')
    await product.kill()
    await product.start()
    const desk = await deskOf(await newBrowser(), product.url, carla)
    await expect(desk.offer).toContainText(customer.label, { timeout: 40_000 })
    await desk.openOffer()
    await expect(desk.page.getByText('The customer chose nothing from the menu')).toBeVisible()
  } finally {
    await silence()
  }
})

test('C-06 A-WAIT-06 a supervisor takes a conversation over while the bot has it: from then on only a human speaks', async ({
  product,
  phones,
  newCustomer,
  newBrowser,
}) => {
  const customer = await newCustomer('Sara')
  const silence = await asks(await signIn(product.url, elena.email))
  try {
    const desk = await deskOf(await newBrowser(), product.url, dario)
    const phone = await PhonePage.open(await newBrowser(), product.url, customer.name)
    await phones.say(customer.id, 'It is urgent')
    await expect(phone.bubble(greeting)).toBeVisible()
    await desk.visit('/waiting')
    const row = desk.page.getByRole('row').filter({ hasText: customer.label })
    await row.getByRole('button', { name: /Take over/ }).click()
    await desk.visit()
    await desk.open(customer.label)
    await desk.answer('Dario here. What happened?')
    await expect(phone.bubble('Dario here. What happened?')).toBeVisible()
    await phone.type('It fell from the table')
    await expect(desk.message('It fell from the table')).toBeVisible()
    await expect(phone.bubble('Sorry, please choose')).toHaveCount(0)
    await desk.close()
  } finally {
    await silence()
  }
})
