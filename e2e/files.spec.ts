import { expect } from '@playwright/test'
import { signIn } from './support/agent-session.ts'
import { keepMedia } from './support/customer-media.ts'
import { anna, carla } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import { pdf, picture, recording } from './support/sample-files.ts'
import { test } from './support/test.ts'

test('A-FILE-01 X-07 X-14 C-26 what a customer sends is seen, even if the server is killed before it was fetched, and what an agent sends arrives', async ({
  product,
  phones,
  newCustomer,
  newBrowser,
}) => {
  // A killed server and pauses between tries: longer than other journeys.
  test.setTimeout(150_000)
  const customer = await newCustomer('Alessandra')
  const keep = (bytes: Buffer, type: string) => keepMedia(product.url, bytes, type)
  const desk = new DeskPage(await newBrowser(), product.url)
  const { page } = desk
  await desk.enter(anna)
  await desk.choose('ready')
  await phones.say(customer.id, 'I send you something')
  await desk.open(customer.label)
  const write = (type: string, content: Record<string, unknown>) => phones.write(customer.id, { type, [type]: content })

  // Nothing can be fetched, the server dies, and it comes by itself when all is well again.
  await phones.setFaults({ serverError: { on: true, value: 100 } })
  await write('image', { id: await keep(picture, 'image/png'), caption: 'The glass is cracked' })
  await expect(desk.message('The glass is cracked')).toBeVisible()
  await product.kill()
  await product.start()
  await phones.faultsOff()
  const image = page.getByRole('button', { name: /^Image from .* Open the image$/ })
  await expect(image).toBeVisible({ timeout: 60_000 })

  await write('audio', { id: await keep(recording(7), 'audio/ogg; codecs=opus'), voice: true })
  await expect(page.getByRole('group', { name: 'Voice message' })).toContainText('0:07')
  await write('document', { id: await keep(pdf, 'application/pdf'), filename: 'Ordine BL-20418.pdf' })
  await page.getByRole('button', { name: 'Look at Ordine BL-20418.pdf' }).click()
  const viewer = page.getByRole('dialog')
  await expect(viewer.getByRole('img', { name: 'Page 1' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(viewer).toHaveCount(0)
  await image.click()
  await expect(viewer.getByRole('img')).toBeVisible()
  await page.keyboard.press('Escape')

  const [session, other] = [await signIn(product.url, anna.email), await signIn(product.url, carla.email)]
  const { items } = await session.api.listConversations({ query: { view: 'mine' } })
  const id = items.find(({ customer: { displayPhone } }) => displayPhone === customer.label)?.id ?? ''
  const upload = await fetch(`${product.url}/api/v1/files?kind=image&name=lampada.png`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', cookie: session.cookie },
    body: new Uint8Array(picture),
  })
  const file = (await upload.json()) as { id: string }
  await session.api.sendMessage({
    params: { id },
    body: { type: 'image', image: { id: file.id, caption: 'La lampada nuova' } },
  })
  await expect(desk.message('La lampada nuova')).toBeVisible()
  const onPhone = async () => JSON.stringify(await phones.threads(customer.id))
  await expect.poll(onPhone, { timeout: 20_000 }).toContain('La lampada nuova')
  const read = (cookie: string) => fetch(`${product.url}/api/v1/files/${file.id}/content`, { headers: { cookie } })
  expect([(await read(session.cookie)).status, (await read(other.cookie)).status]).toEqual([200, 404])
})
