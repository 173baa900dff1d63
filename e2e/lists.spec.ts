import { expect, type Page } from '@playwright/test'
import { seriousFaults } from './support/accessibility.ts'
import { anna, dario } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import { test } from './support/test.ts'

const narrow = { width: 390, height: 844 }
const heading = (page: Page, name: string) => page.getByRole('columnheader', { name })
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('A-WAIT-01 the columns and the height of rows are as somebody left them; identity and action stay', async ({
  product,
  page,
  phones,
  newCustomer,
}) => {
  const { id, label } = await newCustomer('Colonna')
  await phones.say(id, 'Which columns?')
  const desk = new DeskPage(page, product.url)
  await desk.enter(anna)
  await desk.visit('/waiting')
  const row = page.getByRole('row').filter({ hasText: label })
  await expect(row).toBeVisible()
  const high = (await row.boundingBox())?.height ?? 0
  await page.getByRole('button', { name: 'Columns' }).click()
  await expect(page.getByRole('menuitemcheckbox', { name: 'Customer' })).toHaveCount(0)
  await page.getByRole('menuitemcheckbox', { name: 'Last message' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Compact rows' }).click()
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(row).toBeVisible()
  await expect(heading(page, 'Customer')).toBeVisible()
  await expect(heading(page, 'Last message')).toHaveCount(0)
  await expect(row.getByRole('button', { name: /Take over/ })).toBeVisible()
  const low = (await row.boundingBox())?.height ?? 0
  expect(Math.round(low)).toBe(45)
  expect(low).toBeLessThan(high)
})

test('A-WAIT-01 what is sought, sorted and open stands in the address, and Back closes what is open', async ({
  product,
  page,
  phones,
  newCustomer,
}) => {
  const { id, label } = await newCustomer('Indirizzo')
  await phones.say(id, 'Where is it written?')
  const desk = new DeskPage(page, product.url)
  await desk.enter(anna)
  await desk.visit('/waiting')
  await page.getByRole('searchbox').fill('written')
  await page.getByRole('columnheader', { name: 'Waiting' }).getByRole('button').click()
  await expect(page).toHaveURL(/q=written.*newest=true/)
  await page.getByRole('button', { name: `Show ${label}` }).click()
  const drawer = page.getByRole('dialog', { name: label })
  await expect(drawer).toContainText('Where is it written?')
  expect(await seriousFaults(page)).toEqual([])
  await page.reload()
  await expect(drawer).toBeVisible()
  await page.goBack()
  await expect(drawer).toHaveCount(0)
  await expect(page.getByRole('searchbox')).toHaveValue('written')
})

test('C-07 a supervisor says that a customer is important; an agent is not asked', async ({
  product,
  page,
  phones,
  newCustomer,
}) => {
  const { id, label } = await newCustomer('Importante')
  await phones.say(id, 'It is me again')
  const desk = new DeskPage(page, product.url)
  await desk.enter(dario)
  await desk.visit('/waiting')
  await page.getByRole('button', { name: `Show ${label}` }).click()
  const important = page.getByRole('switch', { name: 'Important customer' })
  await important.click()
  await expect(important).toBeChecked()
  await page.reload()
  await expect(important).toBeChecked()
  expect(await seriousFaults(page)).toEqual([])
  await important.click()
  await page.reload()
  await expect(important).not.toBeChecked()
  await page.keyboard.press('Escape')
  await desk.enter(anna)
  await desk.visit('/waiting')
  await page.getByRole('button', { name: `Show ${label}` }).click()
  await expect(page.getByRole('dialog', { name: label })).toBeVisible()
  await expect(important).toHaveCount(0)
})

test('X-32 F6 goes round the parts of the lists', async ({ product, page, phones, newCustomer }) => {
  const { id, label } = await newCustomer('Effe')
  await phones.say(id, 'Round and round')
  const desk = new DeskPage(page, product.url)
  await desk.enter(anna)
  await desk.visit('/waiting')
  await expect(page.getByRole('row').filter({ hasText: label })).toBeVisible()
  const region = () =>
    page.evaluate(() => {
      const parts = [...document.querySelectorAll('nav:has(a), main [data-region]')]
      return parts.findIndex((part) => part.contains(document.activeElement))
    })
  const been: number[] = []
  for (let step = 0; step < 5; step++) {
    await page.keyboard.press('F6')
    been.push(await region())
  }
  expect(been).toEqual([0, 1, 2, 3, 0])
  await page.keyboard.press('Shift+F6')
  expect(await region()).toBe(3)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the lists keep nobody out, and fit a phone, in ${colorScheme} colours`, async ({
    product,
    page,
    phones,
    newCustomer,
  }) => {
    await page.emulateMedia({ colorScheme })
    const { id, label } = await newCustomer('Stretta')
    await phones.say(id, 'Can I be read?')
    const desk = new DeskPage(page, product.url)
    await desk.enter(anna)
    for (const path of ['/waiting', '/queue']) {
      await desk.visit(path)
      if (path === '/waiting') await expect(page.getByText(label).first()).toBeVisible()
      await page.getByRole('button', { name: 'Columns' }).click()
      await expect(page.getByRole('menuitemcheckbox').first()).toBeVisible()
      expect(await seriousFaults(page), `${path} with its columns`).toEqual([])
      await page.keyboard.press('Escape')
    }
    await page.setViewportSize(narrow)
    for (const path of ['/waiting', '/queue']) {
      await desk.visit(path)
      await page.getByRole('button', { name: 'Filters' }).click()
      const sheet = page.getByRole('dialog', { name: 'Filters' })
      await expect(sheet).toBeVisible()
      expect(await seriousFaults(page), `${path} with its filters`).toEqual([])
      await sheet.getByRole('button', { name: 'Done' }).click()
      await expect(sheet).toHaveCount(0)
      expect(await sideways(page), path).toBe(0)
    }
  })
}
