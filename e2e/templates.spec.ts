import { expect } from '@playwright/test'
import { seriousFaults } from './support/accessibility.ts'
import { anna } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import { picture } from './support/sample-files.ts'
import { test } from './support/test.ts'

test('A-OUT-01 A-OUT-04 A-OUT-05 X-20 A-TSENT-01 A-TSENT-02 A-TPL-02 an agent writes first with a template, and the tapped answer comes to the sender', async ({
  product,
  page,
  phones,
  newCustomer,
}) => {
  test.slow()
  const { id, label } = await newCustomer('Gea')
  const desk = new DeskPage(page, product.url)
  await desk.enter(anna)
  await desk.choose('ready')
  await page.getByRole('button', { name: 'Start conversation' }).click()
  const choice = page.getByRole('dialog', { name: 'Start a conversation' })
  await choice.getByRole('textbox', { name: /^Name, phone/ }).fill(label)
  const row = choice.getByRole('listitem').filter({ hasText: label })
  await expect(row).toContainText('New number, template only')
  await expect(row.getByRole('button', { name: 'Message', exact: true })).toHaveCount(0)
  await row.getByRole('button', { name: 'Template', exact: true }).click()

  const dialog = page.getByRole('dialog', { name: 'Send a template' })
  await dialog.getByRole('button', { name: /^Delivery check/ }).click()
  const send = dialog.getByRole('button', { name: 'Send template' })
  await expect(send).toBeDisabled()
  await dialog.getByLabel('Field 1').fill('Gea')
  await dialog.getByLabel('Field 2').fill('BL-20418')
  await expect(dialog.getByRole('status')).toHaveText('Fill in “Field 3” to send')
  await dialog.getByLabel('Field 3').fill('Saturday')
  const preview = dialog.getByRole('region', { name: 'As the customer sees it' })
  await expect(preview).toContainText('Hello Gea, order *BL-20418* arrives Saturday.')
  await expect(send).toBeEnabled()

  // One with a picture above its text wants that as well, and no other kind of file.
  await dialog.getByRole('button', { name: /^Spring lights/ }).click()
  await expect(dialog.getByRole('status')).toHaveText('Choose the picture to send')
  const pick = async (name: string, mimeType: string, buffer: Buffer) => {
    const asked = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: 'Choose a picture' }).click()
    await (await asked).setFiles({ name, mimeType, buffer })
  }
  await pick('bill.pdf', 'application/pdf', Buffer.from('%PDF-1.4'))
  await expect(dialog.getByRole('alert')).toHaveText('This template takes a picture: JPEG or PNG')
  await pick('spring.png', 'image/png', picture)
  await expect(preview.getByRole('img', { name: 'spring.png' })).toBeVisible()
  await expect(send).toBeDisabled()
  await dialog.getByLabel('Field 1').fill('Gea')
  await dialog.getByLabel(/^Link/).fill('spring')
  expect(await seriousFaults(page)).toEqual([])
  await send.click()
  await expect(dialog).toHaveCount(0)
  await expect(desk.label(label)).toHaveCount(0)

  await page.getByRole('link', { name: 'Message templates sent' }).click()
  const sent = page.getByRole('row').filter({ hasText: label })
  await expect(sent).toContainText('Read, no reply')
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: `Show what was sent to ${label}` }).click()
  const drawer = page.getByRole('dialog', { name: label })
  await expect(drawer).toContainText('Hello Gea, the spring lamps are in the shop')
  await drawer.getByRole('button', { name: /Open/ }).click()
  await expect(page.getByRole('dialog', { name: 'spring.png' }).getByRole('img')).toBeVisible()
  await page.keyboard.press('Escape')
  await drawer.getByRole('button', { name: 'Close' }).click()

  const [thread] = await phones.threads(id)
  const template = thread?.messages.at(-1)
  expect(template?.content).toMatchObject({ rendered: { media: { type: 'image', image: { id: expect.any(String) } } } })
  const button = { payload: 'Not for me', text: 'Not for me' }
  await phones.write(id, { type: 'button', button, quotedId: template?.id })
  await expect(sent).toHaveCount(0)
  await desk.openOffer()
  await expect(desk.message('the spring lamps').locator('[data-chosen]')).toHaveText(/Not for me/)
  await expect(desk.messages.last()).toContainText('Not for me')
})

test('A-OUT-06 A-OUT-07 X-21 with the tick free text opens a conversation; a second one is not begun, the first is opened', async ({
  product,
  page,
  phones,
  newCustomer,
}) => {
  test.slow()
  const { id, label } = await newCustomer('Ugo')
  const desk = new DeskPage(page, product.url)
  await desk.enter(anna)
  await desk.choose('ready')
  await phones.say(id, 'Until tomorrow')
  await desk.openOffer()
  await desk.close()

  const find = async () => {
    await page.getByRole('button', { name: 'Start conversation' }).click()
    const dialog = page.getByRole('dialog', { name: 'Start a conversation' })
    await dialog.getByRole('textbox', { name: /^Name, phone/ }).fill(label)
    return dialog.getByRole('listitem').filter({ hasText: label })
  }
  const row = await find()
  await expect(row).toContainText('free reply until')
  await row.getByRole('button', { name: 'Message', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Start a conversation' })
  await dialog.getByRole('textbox').fill('One more thing')
  await dialog.getByRole('button', { name: 'Send message' }).click()
  await expect(desk.message('One more thing')).toBeVisible()

  const again = await find()
  await expect(again).toContainText('in a conversation with you')
  await again.getByRole('button', { name: 'Open' }).click()
  await expect(desk.thread(label)).toBeVisible()

  await page.getByRole('button', { name: 'Template', exact: true }).click()
  const panel = page.getByRole('region', { name: 'Send a template' })
  const send = panel.getByRole('button', { name: 'Send template' })
  await panel.getByRole('button', { name: /^Pick up/ }).click()
  await panel.getByLabel('Field 2').fill('oggi')
  await expect(panel.getByRole('status')).toHaveText('Choose the place to send')
  await panel.getByPlaceholder('Choose a place or search for one').fill('brera')
  await page.getByRole('option', { name: /^Showroom Brera/ }).click()
  await panel.getByLabel('Address').fill(' ')
  await expect(send).toBeDisabled()
  await panel.getByLabel('Address').fill('Via Fiori Chiari 14')
  await expect(panel.getByRole('img', { name: 'Map of Showroom Brera' })).toBeVisible()
  await send.click()
  await expect(desk.message('la può ritirare qui oggi')).toContainText('Via Fiori Chiari 14')
  const arrived = async () => (await phones.threads(id))[0]?.messages.at(-1)?.content
  await expect.poll(arrived).toMatchObject({ rendered: { media: { type: 'location' } } })
  await page.getByRole('button', { name: 'Template', exact: true }).click()
  await panel.getByRole('button', { name: /^Order arrived/ }).click()
  for (const field of [2, 3]) await panel.getByLabel(`Field ${field}`).fill('BL-1')
  await expect(panel.getByLabel('Field 1')).toHaveValue('Ugo')
  await send.click()
  await expect(desk.message('Your lamp has arrived')).toBeVisible()
})
