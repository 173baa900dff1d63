import { expect } from '@playwright/test'
import { seriousFaults } from './support/accessibility.ts'
import { signIn } from './support/agent-session.ts'
import { anna, elena } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import { test } from './support/test.ts'

const closed = { timeZone: 'Europe/Rome', week: Array.from({ length: 7 }, () => []), holidays: [] }

test('A-SVC-01 A-SVC-02 A-SVC-03 A-SVC-04 A-SVC-05 the top bar tells how the numbers are served, the dialog which, and both follow by themselves', async ({
  product,
  page,
}) => {
  const { api } = await signIn(product.url, elena.email)
  const numbers = (await api.listNumbers()).items
  const close = async (index: number, isClosed: boolean) => {
    const body = { schedule: isClosed ? closed : null, closedText: null }
    await api.setWorkingTime({ params: { id: numbers[index]?.id as string }, body })
  }
  const desk = new DeskPage(page, product.url)
  await desk.visit()
  await desk.signIn(anna)
  const indicator = page.getByRole('button', { name: /^Service / })
  try {
    await expect(indicator).toHaveText('Service open')
    await close(1, true)
    await expect(indicator).toHaveText('Service mixed')

    await indicator.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Service mixed' })
    await expect(dialog.getByRole('listitem')).toContainText(['always open', 'closed for good'])
    await expect(dialog.getByRole('listitem')).toContainText(['No working time is set', 'Closed today'])
    expect(await seriousFaults(page)).toEqual([])

    await close(0, true)
    await expect(page.getByRole('dialog', { name: 'Service closed' })).toContainText('0 of 2 open')
    await page.keyboard.press('Escape')
    await expect(indicator).toBeFocused()
    await expect(indicator).toHaveText('Service closed')
  } finally {
    for (const index of [0, 1]) await close(index, false)
  }
  await expect(indicator).toHaveText('Service open')
})
