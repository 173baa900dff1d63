import { expect } from '@playwright/test'
import { seriousFaults } from './support/accessibility.ts'
import { type CarriedFile, carry, pdf, png } from './support/carried-files.ts'
import { anna } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import { test } from './support/test.ts'

const picture: CarriedFile = { name: 'image.png', type: 'image/png', content: png }
const bill: CarriedFile = { name: 'bill.pdf', type: 'application/pdf', content: pdf }
const notes: CarriedFile = { name: 'notes.txt', type: 'text/plain', content: btoa('How to mount the lamp') }
const film: CarriedFile = { name: 'film.mp4', type: 'video/mp4', size: 17 * 1024 * 1024 }

test('A-FILE-01 X-15 Q38 files are pasted and dropped, checked, captioned, kept over a cut connection and a reload, taken back, and arrive in order', async ({
  page,
  product,
  phones,
  newCustomer,
}) => {
  test.slow()
  const customer = await newCustomer('Fabio')
  const desk = new DeskPage(page, product.url)
  await desk.enter(anna)
  await desk.choose('ready')
  await phones.say(customer.id, 'Can you send me the bill?')
  await desk.open(customer.label)
  const thread = desk.thread(customer.label)
  const field = page.getByRole('textbox', { name: /^Reply to/ })
  const tray = page.getByRole('list', { name: 'Files to send' })
  const row = ({ name }: CarriedFile) => tray.getByRole('listitem').filter({ hasText: name })

  // The connection is cut: what is pasted waits in the tray, and a reload does not lose it.
  await page.route('**/api/v1/files?*', (route) => route.abort())
  await carry(field, 'paste', [picture])
  await expect(row(picture)).toContainText('Waiting for connection')
  await page.unroute('**/api/v1/files?*')
  await row(picture).getByRole('button', { name: 'Retry' }).click()
  await expect(row(picture).getByRole('button', { name: 'Retry' })).toHaveCount(0)
  await page.reload()
  await expect(row(picture)).toBeVisible()

  // Three are dropped, one of them too large.
  await carry(thread, 'dragenter', [bill])
  await expect(page.getByText(/^Drop here for/)).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await carry(thread, 'drop', [bill, film, notes])
  await expect(page.getByText(/^Drop here for/)).toHaveCount(0)
  await expect(row(film)).toContainText('This video is 17 MB. WhatsApp takes videos up to 16 MB.')
  await expect(row(film).getByRole('button', { name: 'Send as document' })).toBeVisible()
  await expect(page.getByText('3 of 4 can go')).toBeVisible()
  await row(bill).getByRole('textbox', { name: 'Caption of bill.pdf' }).fill('The bill of March')
  await row(notes)
    .getByRole('button', { name: /^(Remove|Cancel) notes.txt/ })
    .click()
  await expect(row(notes)).toHaveCount(0)
  expect(await seriousFaults(page)).toEqual([])

  // Ten seconds to think it over: everything comes back as it was.
  await page.getByRole('button', { name: 'Formatting and sending' }).click()
  await page.getByRole('group', { name: 'Undo after Send' }).getByText('10 seconds').click()
  expect(await seriousFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await field.fill('Here it is')
  await page.getByRole('button', { name: 'Send 2' }).click()
  await expect(desk.message('The bill of March')).toContainText('Sending in')
  await expect(field).toHaveValue('')
  await desk.message('Here it is').getByRole('button', { name: 'Undo' }).click()
  await expect(field).toHaveValue('Here it is')
  await expect(tray.getByRole('listitem')).toHaveCount(3)
  await expect(row(bill).getByRole('textbox')).toHaveValue('The bill of March')

  await page.getByRole('button', { name: 'Formatting and sending' }).click()
  await page.getByRole('group', { name: 'Undo after Send' }).getByText('Off').click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Send 2' }).click()
  await row(film).getByRole('button', { name: 'Remove film.mp4' }).click()
  await expect(tray).toHaveCount(0)

  const arrived = async () => {
    const [talk] = await phones.threads(customer.id)
    return talk?.messages.filter(({ kind }) => kind === 'outbound').map(({ content }) => content)
  }
  await expect
    .poll(arrived)
    .toMatchObject([
      { image: { id: expect.any(String) } },
      { document: { filename: 'bill.pdf', caption: 'The bill of March' } },
      { text: { body: 'Here it is' } },
    ])
})

test('X-18 X-19 the 24 hours end while somebody writes: nothing is sent, words and files are kept', async ({
  page,
  product,
  phones,
  newCustomer,
}) => {
  test.slow()
  const [late, other] = [await newCustomer('Tardi'), await newCustomer('Altro')]
  const desk = new DeskPage(page, product.url)
  await desk.enter(anna)
  await desk.choose('ready')
  await phones.say(other.id, 'Hello')
  await phones.say(late.id, 'One more thing', { at: Date.now() - 24 * 3_600_000 + 25_000 })
  await desk.open(late.label)
  const field = page.getByRole('textbox', { name: /^Reply to/ })
  await field.fill('I will look at it')
  await carry(field, 'paste', [picture])
  const tray = page.getByRole('list', { name: 'Files to send' })
  await expect(tray).toBeVisible()
  await desk.open(other.label)
  await expect(field).toHaveValue('')
  await expect(tray).toHaveCount(0)
  await desk.open(late.label)
  await expect(page.getByText('The 24 hours are over. A template can reopen it. Your draft is kept.')).toBeVisible({
    timeout: 30_000,
  })
  await expect(field).toHaveValue('I will look at it')
  await expect(tray.getByRole('listitem')).toHaveCount(1)
  await field.press('Enter')
  await expect(field).toHaveValue('I will look at it')
  await expect(desk.message('I will look at it')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Attach files' })).toBeDisabled()
})
