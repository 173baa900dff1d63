import { expect, type Page } from '@playwright/test'
import { seriousFaults } from './support/accessibility.ts'
import { anna } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import { longestMove } from './support/longest-move.ts'
import { PhonePage } from './support/phone-page.ts'
import { test } from './support/test.ts'

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the console keeps nobody out, in ${colorScheme} colours`, async ({ product, page, phones, newCustomer }) => {
    await page.emulateMedia({ colorScheme })
    const desk = new DeskPage(page, product.url)
    await desk.visit()
    await expect(page.getByRole('button', { name: /Sign in as Anna Bianchi, Agent$/ })).toBeVisible()
    expect(await seriousFaults(page), 'sign-in').toEqual([])

    await desk.signIn(anna)
    await expect(page.getByRole('img', { name: /agents are ready/ })).toBeVisible()
    expect(await seriousFaults(page), 'home').toEqual([])
    await desk.toConversations()
    await desk.choose('ready')
    expect(await seriousFaults(page), 'an empty desk').toEqual([])

    const [open, offered] = [await newCustomer('Aperta'), await newCustomer('Offerta')]
    await phones.say(open.id, 'Can *you* read _this_? https://lume.example `A1`')
    await desk.openOffer()
    await desk.answer('Yes')
    await expect(desk.message('Yes')).toHaveAccessibleName(/, read by the customer$/)
    await phones.say(offered.id, 'And this?')
    await expect(desk.offer).toBeVisible()
    await desk.trace('Yes')
    expect(await seriousFaults(page), 'a desk at work').toEqual([])

    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await seriousFaults(page), 'a dialog').toEqual([])
    await page.keyboard.press('Escape')
    await desk.status.click()
    await expect(page.getByRole('menuitemradio').first()).toBeVisible()
    expect(await seriousFaults(page), 'a menu').toEqual([])
  })
}

test('the simulator keeps nobody out, and fits a phone', async ({ product, page, phones, newCustomer }) => {
  const { id, name } = await newCustomer('Viola Sarti')
  await phones.say(id, 'Can I read this?')
  const phone = await PhonePage.open(page, product.url, name)
  await expect(phone.bubble('Can I read this?')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])

  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('tab', { name }).click()
  await expect(phone.bubble('Can I read this?')).toBeVisible()
  expect(await sideways(page)).toBe(0)
})

test('from 390 to 1920 pixels nothing lies beside the page; on a phone one sees the list or the thread', async ({
  product,
  page,
  phones,
  newCustomer,
}) => {
  const narrow = { width: 390, height: 844 }
  const desk = new DeskPage(page, product.url)
  await page.setViewportSize(narrow)
  await desk.visit()
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  expect(await sideways(page), 'sign-in').toBe(0)

  await desk.enter(anna)
  await desk.choose('ready')
  const { id, label } = await newCustomer('Stretta')
  await phones.say(id, `A long word: ${'lamp'.repeat(60)} and a link https://lume.example/${'arco/'.repeat(40)}`)
  await expect(desk.offer).toBeVisible()
  await expect(desk.thread(label)).toBeHidden()
  expect(await sideways(page), 'list').toBe(0)
  await desk.open(label)
  await expect(desk.list).toBeHidden()
  await expect(desk.message('A long word')).toBeVisible()
  await desk.answer('A short answer')
  await expect(desk.message('A short answer')).toBeInViewport()
  expect(await sideways(page), 'thread').toBe(0)
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await expect(desk.label(label)).toBeVisible()

  await desk.open(label)
  for (const width of [600, 768, 1024, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 })
    await expect(desk.message('A short answer')).toBeInViewport()
    expect(await sideways(page), `${width} pixels`).toBe(0)
  }
})

test('A-LOGIN-03 A-STAT-02 A-CONV-04 A-SEND-01 everything can be done by keyboard', async ({
  product,
  page,
  phones,
  newCustomer,
}) => {
  const { keyboard } = page
  const desk = new DeskPage(page, product.url)
  await desk.visit()
  await expect(page.getByLabel('E-mail', { exact: true })).toBeFocused()
  await keyboard.type(anna.email)
  await keyboard.press('Tab')
  await keyboard.type('Centralino-demo-1')
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible()

  for (let tabs = 0; tabs < 30 && !(await desk.status.evaluate((one) => one === document.activeElement)); tabs++)
    await keyboard.press('Tab')
  await expect(desk.status).toBeFocused()
  await keyboard.press('Enter')
  const ready = page.getByRole('menuitemradio', { name: 'Ready' })
  await expect(ready).toBeVisible()
  await expect(async () => {
    await keyboard.press('ArrowDown')
    await expect(ready).toBeFocused({ timeout: 200 })
  }).toPass()
  await keyboard.press('Enter')
  await expect(desk.status).toHaveAccessibleName(/: Ready/)

  const [first, second] = [await newCustomer('Tasto'), await newCustomer('Tastiera')]
  await phones.say(first.id, 'without a mouse')
  await expect(desk.offer).toContainText(first.label)
  await keyboard.press('Alt+KeyO')
  await expect(desk.thread(first.label)).toBeVisible()
  await expect(desk.field).toBeFocused()
  await keyboard.type('of course')
  await keyboard.press('Shift+Enter')
  await keyboard.type('any time')
  await keyboard.press('Enter')
  await expect(desk.message('of course')).toHaveAccessibleName(/, read by the customer$/)
  const [talk] = await phones.threads(first.id)
  expect(talk?.messages.at(-1)?.content).toEqual({ text: { body: 'of course\nany time' } })

  await phones.say(second.id, 'me too')
  await expect(desk.labels).toHaveCount(2)
  await keyboard.press('Alt+Digit2')
  await expect(desk.thread(second.label)).toBeVisible()
  await expect(desk.field).toBeFocused()
  await keyboard.press('Alt+Digit1')
  await expect(desk.thread(first.label)).toBeVisible()
  await keyboard.press('Alt+KeyC')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeFocused()
  await keyboard.press('Control+Enter')
  await expect(desk.labels).toHaveCount(1)
})

test('who wants no motion gets none', async ({ product, page, phones, newCustomer }) => {
  const desk = new DeskPage(page, product.url)
  await desk.enter(anna)
  await desk.choose('ready')
  const { id } = await newCustomer('Quieta')
  await phones.say(id, 'do not move')
  await desk.openOffer()
  expect(await longestMove(page)).toBeGreaterThan(50)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await longestMove(page)).toBeLessThanOrEqual(1)
})
