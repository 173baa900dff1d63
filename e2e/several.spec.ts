import { expect, type Page } from '@playwright/test'
import { signIn } from './support/agent-session.ts'
import { type Agent, anna, bruno, carla, elena, sales } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import { type Customer, test } from './support/test.ts'

type Newcomers = (name: string) => Promise<Customer>
const several = (newCustomer: Newcomers, ...names: string[]): Promise<Customer[]> =>
  names.reduce<Promise<Customer[]>>(
    async (before, name) => [...(await before), await newCustomer(name)],
    Promise.resolve([]),
  )

async function deskOf(page: Page, url: string, agent: Agent): Promise<DeskPage> {
  const desk = new DeskPage(page, url)
  await desk.enter(agent)
  return desk
}

/** The names of those who are with nobody, as an administrator sees them. */
async function whoWaits(url: string): Promise<string[]> {
  const { api } = await signIn(url, elena.email)
  const { items } = await api.listConversations({ query: { view: 'waiting' } })
  return items.filter(({ state }) => state === 'waiting').map(({ customer }) => customer.name)
}

test('A-CONV-02 A-CONV-05 A-NOTIF-01 A-NOTIF-03 X-09 who is full gets no more, the next agent does, and a place that becomes free is given away', async ({
  product,
  phones,
  newCustomer,
  newBrowser,
}) => {
  const people = await several(newCustomer, 'Uno', 'Due', 'Tre', 'Quattro', 'Cinque', 'Sei', 'Sette')
  const [one, two, , , five, six, seven] = people as [
    Customer,
    Customer,
    Customer,
    Customer,
    Customer,
    Customer,
    Customer,
  ]
  const [atAnna, atCarla] = [
    await deskOf(await newBrowser(), product.url, anna),
    await deskOf(await newBrowser(), product.url, carla),
  ]
  await atAnna.choose('ready')
  for (const { id, name } of people.slice(0, 4)) await phones.say(id, `It is ${name}`)
  await expect(atAnna.counter).toHaveText('4 of 4')
  await expect(atAnna.labels).toHaveCount(4)
  await expect(atAnna.offer).toContainText('It is Uno')
  await expect(atAnna.offer).toContainText('+3')
  await atAnna.putOffOffer()
  await expect(atAnna.offer).toContainText('It is Due')

  await phones.say(five.id, 'Is anybody there?')
  await expect.poll(() => whoWaits(product.url)).toEqual([five.label])
  await atCarla.choose('ready')
  await expect(atCarla.offer).toContainText(five.label)
  await phones.say(six.id, 'And for me?')
  await expect(atCarla.counter).toHaveText('2 of 4')
  await expect(atCarla.label(six.label)).toBeVisible()

  await atCarla.choose('break')
  await phones.say(seven.id, 'When is it my turn?')
  await expect.poll(() => whoWaits(product.url)).toEqual([seven.label])
  await expect(atAnna.label(seven.label)).toHaveCount(0)
  await atAnna.open(one.label)
  await atAnna.close()
  await expect(atAnna.label(seven.label)).toBeVisible()
  await expect(atAnna.label(one.label)).toHaveCount(0)
  await expect(atAnna.counter).toHaveText('4 of 4')
  await expect(atAnna.label(two.label)).toBeVisible()
  expect(await whoWaits(product.url)).toEqual([])
})

test('A-CONV-02 A-LABEL-01 each number has its own agents', async ({ product, phones, newCustomer, newBrowser }) => {
  const [seller, helper] = [
    await deskOf(await newBrowser(), product.url, bruno),
    await deskOf(await newBrowser(), product.url, anna),
  ]
  const [buyer, owner] = (await several(newCustomer, 'Buyer', 'Owner')) as [Customer, Customer]
  await seller.choose('ready')
  await helper.choose('ready')
  await phones.say(buyer.id, 'How much is it?', { numberId: sales })
  await phones.say(owner.id, 'It does not light up')
  await expect(seller.offer).toContainText(buyer.label)
  await expect(seller.label(buyer.label)).toContainText('Sales')
  await expect(helper.offer).toContainText(owner.label)
  await expect(helper.label(owner.label)).toContainText('Support')
  await expect(seller.counter).toHaveText('1 of 4')
  await expect(helper.counter).toHaveText('1 of 4')

  await seller.openOffer()
  await seller.answer('Forty euros')
  await expect(seller.message('Forty euros')).toHaveAccessibleName(/, read by the customer$/)
  const [thread] = await phones.threads(buyer.id)
  expect(thread).toMatchObject({ numberId: sales, messages: [{ kind: 'inbound' }, { kind: 'outbound' }] })
})

test('A-CONV-01 A-CONV-04 X-19 an agent switches between conversations; what was begun in each stays, over a reload too', async ({
  product,
  page,
  phones,
  newCustomer,
}) => {
  const desk = await deskOf(page, product.url, anna)
  await desk.choose('ready')
  const [first, second] = (await several(newCustomer, 'Prima', 'Seconda')) as [Customer, Customer]
  await phones.say(first.id, 'The first question')
  await phones.say(second.id, 'The second question')
  await expect(desk.labels).toHaveCount(2)

  await desk.open(first.label)
  await expect(desk.message('The first question')).toBeVisible()
  await desk.field.fill('half an answer to the first')
  await desk.open(second.label)
  await expect(desk.message('The second question')).toBeVisible()
  await expect(desk.message('The first question')).toHaveCount(0)
  await expect(desk.field).toHaveValue('')
  await desk.field.fill('half an answer to the second')
  await expect(desk.label(first.label)).toContainText('Draft half an answer to the first')
  await desk.open(first.label)
  await expect(desk.field).toHaveValue('half an answer to the first')

  await page.reload()
  await expect(desk.field).toHaveValue('half an answer to the first')
  await desk.field.press('Enter')
  await expect(desk.message('half an answer to the first')).toHaveAccessibleName(/, read by the customer$/)
  await expect(desk.field).toHaveValue('')
  await desk.open(second.label)
  await expect(desk.field).toHaveValue('half an answer to the second')
  await expect(desk.label(first.label)).not.toContainText('Draft')

  // What came while one was elsewhere begins at a line of its own, and one is a press away from it.
  await desk.open(first.label)
  for (let nth = 1; nth <= 30; nth++) await phones.say(second.id, `line ${nth}.`)
  await desk.open(second.label)
  await expect(desk.message('line 30.')).toBeInViewport()
  await page.getByRole('button', { name: 'To the first unread' }).click()
  await expect(page.getByText('30 new messages')).toBeInViewport()
  await expect(desk.message('line 2.')).toBeInViewport()

  // Place and panels are each conversation's own, also after a reload.
  const details = page.getByRole('complementary')
  const search = page.getByRole('searchbox', { name: 'Search in this conversation' })
  const isAsLeft = async () => {
    await expect(desk.message('line 2.')).toBeInViewport()
    await expect(details).toHaveCount(0)
    await expect(search).toHaveCount(0)
  }
  await page.keyboard.press('Alt+KeyG')
  await isAsLeft()
  await desk.open(first.label)
  await page.keyboard.press('Alt+KeyG')
  await page.keyboard.press('Control+KeyF')
  await search.fill('question')
  await expect(page.getByText('1 of 1')).toBeVisible()
  await desk.open(second.label)
  await isAsLeft()
  await page.reload()
  await expect(desk.thread(second.label)).toBeVisible()
  await isAsLeft()
  await desk.open(first.label)
  await expect(details).toBeVisible()
  await expect(search).toHaveValue('question')
  await expect(desk.field).toBeFocused()
  const [talk] = await phones.threads(second.id)
  expect(talk?.messages.filter(({ kind }) => kind === 'outbound')).toEqual([])
})

test('A-LABEL-04 X-09 a label tells how long the newest unread message waits, second by second, until it is read', async ({
  product,
  page,
  phones,
  newCustomer,
}) => {
  const desk = await deskOf(page, product.url, anna)
  await desk.choose('ready')
  const [patient, other] = (await several(newCustomer, 'Paziente', 'Altro')) as [Customer, Customer]
  await phones.say(patient.id, 'I am waiting')
  const lamp = desk.label(patient.label).getByText(/^\d+″$/)
  const waited = async () => Number.parseInt((await lamp.textContent()) ?? '', 10)
  await expect.poll(waited).toBeGreaterThanOrEqual(0)
  await expect.poll(waited).toBeGreaterThan(5)
  await phones.say(patient.id, 'I am still waiting')
  await expect.poll(waited).toBeLessThanOrEqual(5)
  await expect(desk.label(patient.label)).toHaveAccessibleName(/2 unread, waiting /)

  await phones.say(other.id, 'Me too')
  await desk.open(other.label)
  await expect.poll(waited).toBeGreaterThanOrEqual(0)
  await desk.open(patient.label)
  await expect(lamp).toHaveCount(0)
  await expect(desk.label(patient.label)).not.toHaveAccessibleName(/unread/)
})

test('A-STAT-01 A-STAT-02 A-STAT-03 A-STAT-04 A-STAT-05 only Ready brings new conversations; the own ones stay in hand', async ({
  product,
  page,
  phones,
  newCustomer,
}) => {
  const desk = await deskOf(page, product.url, anna)
  const [own, late, later] = (await several(newCustomer, 'Propria', 'Tarda', 'Ultima')) as [
    Customer,
    Customer,
    Customer,
  ]
  await desk.status.click()
  await expect(page.getByRole('menuitemradio')).toHaveText(['Ready', 'Back office', 'Break'])
  await page.keyboard.press('Escape')
  await desk.choose('ready')
  await phones.say(own.id, 'Hello')
  await desk.openOffer()

  await desk.choose('back_office')
  await phones.say(late.id, 'Hello?')
  await expect.poll(() => whoWaits(product.url)).toEqual([late.label])
  await desk.choose('break')
  await phones.say(later.id, 'Hello??')
  await expect.poll(() => whoWaits(product.url)).toEqual([late.label, later.label])
  await phones.say(own.id, 'Are you there?')
  await expect(desk.message('Are you there?')).toBeVisible()
  await desk.answer('For you, always')
  await expect(desk.message('For you, always')).toHaveAccessibleName(/, read by the customer$/)
  await expect(desk.counter).toHaveText('1 of 4')

  await desk.choose('ready')
  await expect(desk.counter).toHaveText('3 of 4')
  await expect(desk.offer).toContainText(late.label)
})

test('A-LABEL-02 A-LABEL-03 a saved customer is called by name, anybody else by number', async ({
  product,
  page,
  phones,
  newCustomer,
}) => {
  const desk = await deskOf(page, product.url, anna)
  await desk.choose('ready')
  const known = await newCustomer('Whoever')
  await phones.say(known.id, 'I have been here before')
  await expect(desk.label(known.label)).toBeVisible()
  await desk.open(known.label)
  await desk.close()

  // There is no screen for saving customers yet.
  await product.database.query(
    `update customers c set saved_name = 'Ada Salvati' from customer_aliases a
     where a.tenant_id = c.tenant_id and a.customer_id = c.id and a.kind = 'phone' and a.value = $1`,
    [known.label.replaceAll(/\D/g, '')],
  )
  await phones.say(known.id, 'And here I am again')
  await expect(desk.offer).toContainText('Ada Salvati')
  await expect(desk.label('Ada Salvati')).toContainText('And here I am again')
})
