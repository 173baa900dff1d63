import { expect } from '@playwright/test'
import { seriousFaults } from './support/accessibility.ts'
import { AdminPage } from './support/admin-page.ts'
import { signIn } from './support/agent-session.ts'
import { anna, carla, elena } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import { keptSettings, numberOf, skillsetOf } from './support/kept-settings.ts'
import { PhonePage } from './support/phone-page.ts'
import { test } from './support/test.ts'

let restore: () => Promise<void>
test.beforeEach(async ({ product }) => {
  restore = await keptSettings((await signIn(product.url, elena.email)).api)
})
test.afterEach(() => restore())

test('who is no administrator sees no Admin, and at its address only that it is not for them', async ({
  product,
  page,
}) => {
  const desk = new DeskPage(page, product.url)
  await desk.enter(anna)
  await expect(page.getByRole('link', { name: /Admin/ })).toHaveCount(0)
  await desk.visit('/admin/distribution')
  await expect(page.getByRole('heading', { name: /^Only administrators/ })).toBeVisible()
  await expect(page.getByLabel('Response time')).toHaveCount(0)
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: /conversations/i }).click()
  await expect(desk.list).toBeVisible()
})

test('B-06 B-20 the administrator sets how long offers last, and the next offer lasts so long', async ({
  product,
  page,
  phones,
  newCustomer,
  newBrowser,
}) => {
  const admin = new AdminPage(page, product.url)
  await admin.enter()
  await admin.column.getByRole('link', { name: 'Distribution' }).click()
  await admin.field('Response time').fill('25 min')
  await admin.field('Misses until Break').fill('7')
  await admin.switch('The last agent first').check()
  await admin.field('Within').fill('2 days')
  await page.getByRole('button', { name: 'Add a rule' }).click()
  await admin.field('Name').fill('Water')
  await admin.field('Words').fill('water damage, perdita')
  await expect(admin.unsaved).toContainText('5 changes: response time, misses until Break')
  await admin.save()
  await page.reload()
  await expect(admin.field('Response time')).toHaveValue('25 min')
  await expect(admin.field('Misses until Break')).toHaveValue('7')
  await expect(admin.field('Within')).toHaveValue('2 days')
  await expect(admin.field('Words')).toHaveValue('water damage, perdita')

  const desk = new DeskPage(await newBrowser(), product.url)
  await desk.enter(anna)
  await desk.choose('ready')
  const customer = await newCustomer('Lenta')
  await phones.say(customer.id, 'No hurry')
  await expect(desk.offer).toContainText(/2[34]′ \d\d″/)
})

test('times are typed with their unit, or it says so where they are; nothing is saved until all is right', async ({
  product,
  page,
}) => {
  const admin = new AdminPage(page, product.url)
  await admin.enter('/admin/transfers')
  const field = admin.field('Personal queue')
  await field.fill('30')
  await field.blur()
  await expect(page.getByText('Write a time with its unit')).toBeVisible()
  await field.fill('3 months')
  await admin.unsaved.getByRole('button', { name: 'Save' }).click()
  await expect(field).toBeFocused()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await field.fill('8 days')
  await expect(page.getByText('At most 7 days')).toBeVisible()
  await field.fill('1 h 30 min')
  await expect(page.getByText('At most 7 days')).toHaveCount(0)
  await admin.choose('Exclusive for more than 24 hours', 'Is closed')
  await admin.save()
  const { api } = await signIn(product.url, elena.email)
  expect(await api.getRoutingSettings()).toMatchObject({ personalSeconds: 5_400, exclusiveEnd: 'close' })
})

test('B-08 A-SVC-01 working time is typed, moved by keys and dragged, and agents see the number close', async ({
  product,
  page,
  newBrowser,
}) => {
  const { api } = await signIn(product.url, elena.email)
  const id = await numberOf(api, 'Sales')
  const week = Array.from({ length: 7 }, () => [{ from: 540, to: 780 }])
  const schedule = { timeZone: 'Europe/Rome', week, holidays: [] }
  await api.setWorkingTime({ params: { id }, body: { schedule, closedText: null } })
  const desk = new DeskPage(await newBrowser(), product.url)
  await desk.enter(anna)

  const admin = new AdminPage(page, product.url)
  await admin.enter()
  await admin.openNumber('Sales', 'Working time')
  const monday = page.getByRole('list', { name: 'Monday' })
  await monday.getByRole('button', { name: 'Monday, 9–13' }).press('ArrowRight')
  await monday.getByRole('button', { name: 'Monday, 9:15–13:15' }).press('Shift+ArrowLeft')
  await expect(monday.getByRole('button')).toHaveAccessibleName('Monday, 9:15–13')

  const tuesday = page.getByRole('list', { name: 'Tuesday' })
  const bar = await tuesday.boundingBox()
  const block = await tuesday.getByRole('button').boundingBox()
  if (!bar || !block) throw new Error('no bar')
  const middle = block.y + block.height / 2
  await page.mouse.move(block.x + block.width - 3, middle)
  await page.mouse.down()
  await page.mouse.move(block.x + block.width - 3 + (bar.width * 5) / 24, middle, { steps: 5 })
  await page.mouse.up()
  await expect(tuesday.getByRole('button')).toHaveAccessibleName('Tuesday, 9–18')

  await page.getByRole('button', { name: 'Wednesday, 9–13' }).click()
  await page.getByRole('textbox', { name: 'From' }).fill('22')
  await page.getByRole('textbox', { name: 'To' }).fill('6:00')
  await expect(page.getByText('Ends the next day')).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('button', { name: 'Wednesday, 22–6' })).toBeVisible()
  await page.getByRole('button', { name: 'Holiday or special hours' }).click()
  await page.getByLabel('Date').fill('2027-08-15')
  await page.getByRole('textbox', { name: 'Name' }).fill('Ferragosto')
  await page.getByRole('textbox', { name: 'Hours', exact: true }).fill('9–12:30')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByLabel('Out-of-hours message').fill('We open at nine.')
  await admin.save()
  expect(await api.getWorkingTime({ params: { id } })).toEqual({
    schedule: {
      timeZone: 'Europe/Rome',
      week: week
        .with(0, [{ from: 555, to: 780 }])
        .with(1, [{ from: 540, to: 1_080 }])
        .with(2, [{ from: 1_320, to: 1_800 }]),
      holidays: [{ date: '2027-08-15', name: 'Ferragosto', hours: [{ from: 540, to: 750 }] }],
    },
    closedText: 'We open at nine.',
  })
  await page.reload()
  await expect(page.getByRole('button', { name: 'Wednesday, 22–6' })).toBeVisible()
  await expect(page.getByRole('button', { name: /15 Aug 2027.*Ferragosto.*9–12:30/ })).toBeVisible()

  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']) {
    await page.getByRole('list', { name: day }).getByRole('button').press('Delete')
  }
  await expect(page.getByText('0 h a week')).toBeVisible()
  await admin.save()
  await expect(desk.page.getByRole('button', { name: 'Service mixed' })).toBeVisible()
  await admin.choose('Working time', 'Always open')
  await admin.save()
  await expect(desk.page.getByRole('button', { name: 'Service open' })).toBeVisible()
})

test('B-08 what the server refuses is said where it belongs', async ({ product, page }) => {
  const { api } = await signIn(product.url, elena.email)
  const id = await numberOf(api, 'Sales')
  const holidays = [{ date: '2027-08-15', name: 'Ferragosto', hours: [] }]
  const week = Array.from({ length: 7 }, () => [])
  await api.setWorkingTime({
    params: { id },
    body: { schedule: { timeZone: 'Europe/Rome', week, holidays }, closedText: null },
  })
  const admin = new AdminPage(page, product.url)
  await admin.enter(`/admin/numbers/${id}`)
  await page.getByRole('button', { name: 'Holiday or special hours' }).click()
  await page.getByLabel('Date').fill('2027-08-15')
  await page.getByRole('textbox', { name: 'Name' }).fill('Assunzione')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await admin.unsaved.getByRole('button', { name: 'Save' }).click()
  const row = page.getByRole('listitem').filter({ hasText: 'Ferragosto' })
  await expect(row).toContainText('A holiday is there twice')
  await expect(row.getByRole('button')).toBeFocused()
  await expect(admin.unsaved).toContainText('1 change: holidays')
  await row.getByRole('button').click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await admin.save()
  const saved = await api.getWorkingTime({ params: { id } })
  expect(saved.schedule?.holidays).toMatchObject([{ name: 'Assunzione' }])
})

test('B-21 a number’s silence, its priority and the order of its skillsets are set', async ({ product, page }) => {
  const { api } = await signIn(product.url, elena.email)
  const id = await numberOf(api, 'Support')
  const [support, sales] = [await skillsetOf(api, 'Support'), await skillsetOf(api, 'Sales')]
  const before = await api.getNumberRules({ params: { id } })
  await api.setNumberRules({ params: { id }, body: { ...before, skillsetIds: [support.id], silence: null } })

  const admin = new AdminPage(page, product.url)
  await admin.enter()
  await admin.openNumber('Support', 'Queues')
  await admin.switch('Park by itself').check()
  await admin.field('After').fill('45 min')
  await admin.choose('Where to', 'Public queue')
  await admin.switch('Close by itself').check()
  await admin.switch('Last call').check()
  await admin.field('How long before').fill('4 h')
  await admin.field('Priority').fill('20')
  await page.getByRole('button', { name: 'Add a skillset' }).click()
  await page.getByRole('menuitem', { name: 'Sales' }).click()
  await page.getByRole('button', { name: 'Move Sales', exact: true }).press('Alt+ArrowUp')
  await expect(page.getByRole('list', { name: 'Its skillsets, in order' }).getByRole('listitem')).toContainText([
    'Sales',
    'Support',
  ])
  await expect(page.getByRole('button', { name: 'Move Sales', exact: true })).toBeFocused()
  await admin.unsaved.getByRole('button', { name: 'Save' }).click()
  await expect(admin.field('What it says')).toBeFocused()
  await admin.field('What it says').fill('Are you still there?')
  await admin.save()
  expect(await api.getNumberRules({ params: { id } })).toMatchObject({
    priority: 20,
    skillsetIds: [sales.id, support.id],
    silence: { seconds: 2_700, queue: 'public' },
    closing: { seconds: 259_200, lastCall: { text: 'Are you still there?', seconds: 14_400 } },
  })
  await page.reload()
  await expect(admin.field('How long before')).toHaveValue('4 h')
  await expect(admin.field('Priority')).toHaveValue('20')
})

test('C-06 the administrator writes what a number asks first, sees it as the customer does, and customers are asked', async ({
  product,
  page,
  newCustomer,
  newBrowser,
}) => {
  const admin = new AdminPage(page, product.url)
  await admin.enter()
  await admin.openNumber('Support', 'Bot and texts')
  await admin.switch('System speaks first').check()
  await admin.field('What it says').fill('Good morning from *Lume*!')
  await admin.switch('Menu').check()
  for (const [index, title] of ['Repair', 'New lamps'].entries()) {
    await page.getByRole('button', { name: 'Add an answer' }).click()
    await admin.field(`Answer ${index + 1}`).fill(title)
  }
  await page.getByRole('combobox', { name: 'Where New lamps leads' }).selectOption({ label: 'Sales' })
  await admin.field('Answer 2').fill('Repair')
  await admin.field('Answer 2').blur()
  await expect(page.getByText('This answer is there twice').first()).toBeVisible()
  await admin.field('Answer 2').fill('A lamp which is quite new')
  await expect(page.getByText('5 characters too many')).toBeVisible()
  await admin.field('Answer 2').fill('New lamps')
  const preview = page.getByRole('main').locator('section').filter({ hasText: 'What the customer sees' })
  await expect(preview).toContainText('New lamps')
  await admin.save()
  await page.reload()
  await expect(admin.field('Answer 2')).toHaveValue('New lamps')

  const customer = await newCustomer('Ilaria')
  const phone = await PhonePage.open(await newBrowser(), product.url, customer.name)
  await phone.type('Hello')
  await expect(phone.bubble('Good morning from')).toBeVisible()
  await phone.press('New lamps')
  const { api } = await signIn(product.url, elena.email)
  const sales = await skillsetOf(api, 'Sales')
  await expect(async () => {
    const { items } = await api.listConversations({ query: { view: 'waiting' } })
    expect(items.map(({ skillset }) => skillset?.id)).toEqual([sales.id])
  }).toPass()
})

test('B-06 C-07 a skillset widens in steps, and who comes first in it is the first to be offered a conversation', async ({
  product,
  page,
  phones,
  newCustomer,
  newBrowser,
}) => {
  const { api } = await signIn(product.url, elena.email)
  const [support, sales] = [await skillsetOf(api, 'Support'), await skillsetOf(api, 'Sales')]
  await api.changeSkillset({ params: { id: support.id }, body: { ladder: [], priority: 0 } })

  const admin = new AdminPage(page, product.url)
  await admin.enter()
  await admin.column.getByRole('link', { name: 'Skillsets' }).click()
  await page
    .getByRole('navigation', { name: 'Skillsets' })
    .getByRole('link', { name: /^Support/ })
    .click()
  await page.getByRole('button', { name: 'Add a step' }).click()
  const step = page.getByRole('group', { name: 'Step 1' })
  await step.getByLabel('After waiting').fill('90 s')
  await admin.unsaved.getByRole('button', { name: 'Save' }).click()
  await expect(step).toContainText('Choose a skillset or a level')
  await step.getByRole('button', { name: 'Add a skillset' }).click()
  await page.getByRole('menuitem', { name: 'Sales' }).click()
  await expect(page.getByRole('region', { name: 'Who counts, by waiting time' })).toContainText('+ Sales')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('searchbox', { name: 'Search a name' }).fill('dar')
  await page.getByRole('button', { name: /^Dario|Dario Conti/ }).click()
  await page.keyboard.press('Escape')
  await admin.choose('When Anna Bianchi comes', 'first')
  await page.getByRole('combobox', { name: 'Level of Anna Bianchi' }).selectOption('7')
  await admin.save()
  const saved = await skillsetOf(api, 'Support')
  expect(saved.ladder).toEqual([{ afterSeconds: 90, skillsetIds: [sales.id], minimumLevel: null }])
  const members = saved.members.map(({ user, priority, level }) => [user.name, priority, level])
  expect(members).toContainEqual(['Anna Bianchi', 2, 7])
  expect(members).toContainEqual(['Dario Conti', 1, 0])
  await page.reload()
  await expect(step.getByLabel('After waiting')).toHaveValue('1 min 30 s')
  await expect(page.getByRole('combobox', { name: 'Level of Anna Bianchi' })).toHaveValue('7')

  await admin.choose('When Anna Bianchi comes', 'last')
  await admin.choose('When Carla Rossi comes', 'first')
  await admin.save()
  const [atAnna, atCarla] = [
    new DeskPage(await newBrowser(), product.url),
    new DeskPage(await newBrowser(), product.url),
  ]
  await atAnna.enter(anna)
  await atAnna.choose('ready')
  await atCarla.enter(carla)
  await atCarla.choose('ready')
  const customer = await newCustomer('Prima')
  await phones.say(customer.id, 'Who comes first?')
  await expect(atCarla.offer).toContainText(customer.label)
  await expect(atAnna.offer).toHaveCount(0)
})

test('who leaves with changes is asked; staying keeps them, leaving forgets them', async ({ product, page }) => {
  const admin = new AdminPage(page, product.url)
  await admin.enter('/admin/numbers')
  await admin.column.getByRole('link', { name: 'Distribution' }).click()
  await admin.field('Misses until Break').fill('9')
  await admin.column.getByRole('link', { name: 'Transfers and queues' }).click()
  const question = page.getByRole('dialog', { name: 'Leave without saving?' })
  await expect(question).toContainText('1 change: misses until Break')
  expect(await seriousFaults(page)).toEqual([])
  await question.getByRole('button', { name: 'Stay here' }).click()
  await expect(admin.field('Misses until Break')).toHaveValue('9')
  await page.goBack()
  await question.getByRole('button', { name: 'Discard and leave' }).click()
  await expect(page.getByRole('heading', { name: 'Managed numbers' })).toBeVisible()
  await page.goForward()
  await expect(admin.field('Misses until Break')).not.toHaveValue('9')
  await expect(admin.unsaved).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the administration keeps nobody out and fits a phone, in ${colorScheme} colours`, async ({ product, page }) => {
    // Every page of it is examined twice.
    test.setTimeout(180_000)
    await page.emulateMedia({ colorScheme })
    const { api } = await signIn(product.url, elena.email)
    const number = `/admin/numbers/${await numberOf(api, 'Support')}`
    const skillset = `/admin/skillsets/${(await skillsetOf(api, 'Support')).id}`
    const admin = new AdminPage(page, product.url)
    const pages = ['/admin/distribution', '/admin/transfers', '/admin/numbers', number, `${number}?tab=queues`]
    for (const path of [...pages, `${number}?tab=bot`, '/admin/skillsets', skillset, '/admin']) {
      await page.setViewportSize({ width: 1440, height: 900 })
      await admin.enter(path)
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
      expect(await seriousFaults(page), path).toEqual([])
      await page.setViewportSize({ width: 390, height: 844 })
      const beside = await page.evaluate(() =>
        [document.documentElement, document.querySelector('main')].map(
          (one) => one && one.scrollWidth - one.clientWidth,
        ),
      )
      expect(beside, path).toEqual([0, 0])
      expect(await seriousFaults(page), `${path} on a phone`).toEqual([])
    }
  })
}
