import { expect } from '@playwright/test'
import { seriousFaults } from './support/accessibility.ts'
import { anna } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import { test } from './support/test.ts'

const toTheSecond = /\d\d:\d\d:\d\d/

test('A-AREA-01 A-AREA-02 A-AREA-03 A-AREA-04 A-DET-01 A-DET-02 A-DET-04 A-MENU-01 A-LABEL-01 A-LABEL-03 A-MSG-02 A-MSG-03 A-MSG-04 A-MSG-05 A-MSG-07 A-MSG-09 A-MSG-10 A-MSG-11 X-14 one conversation tells the truth: who wrote and read what, what was changed, deleted and reacted to', async ({
  product,
  page,
  phones,
  newCustomer,
}) => {
  test.setTimeout(120_000)
  const { id, label } = await newCustomer('Legenda')
  const desk = new DeskPage(page, product.url)
  await desk.enter(anna)
  await desk.choose('ready')
  const referral = {
    source_url: 'https://www.instagram.com/p/lume',
    source_type: 'ad',
    headline: 'Lampade in ottone',
    image_url: 'https://elsewhere.example/picture.jpg',
  }
  await phones.write(id, { type: 'text', text: { body: 'Is this one still available?' }, referral })
  await desk.openOffer()

  // Label, message area, details; which number, and whom.
  await expect(desk.label(label)).toContainText('Support')
  const thread = desk.thread(label)
  for (const name of ['Transfer', 'Close'])
    await expect(thread.getByRole('button', { name, exact: true })).toBeVisible()
  await expect(thread.getByRole('heading', { name: label })).toBeVisible()
  const details = page.getByRole('complementary', { name: 'Details' })
  const conversationFacts = details.getByText('+39 02 5550 0101')
  await expect(conversationFacts).toBeVisible()
  // Each part folds by itself, all of them at once, and the whole: as it was left, over a reload too.
  const fold = details.getByRole('button', { name: 'Conversation', exact: true })
  await fold.click()
  await expect(conversationFacts).toBeHidden()
  await expect(details.getByText('Phone', { exact: true })).toBeVisible()
  await page.reload()
  await expect(fold).toHaveAttribute('aria-expanded', 'false')
  await expect(conversationFacts).toBeHidden()
  await details.getByRole('button', { name: 'Fold all' }).click()
  await expect(details.getByText('Phone', { exact: true })).toBeHidden()
  await details.getByRole('button', { name: 'Unfold all' }).click()
  await expect(conversationFacts).toBeVisible()
  const shown = thread.getByRole('button', { name: 'Details', exact: true })
  await shown.click()
  await expect(details).toHaveCount(0)
  await shown.click()
  await expect(conversationFacts).toBeVisible()
  for (const section of ['Chats', 'Customers', 'Waiting', 'History', 'Templates', 'My queue'])
    await expect(page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: section })).toBeVisible()

  // Where they came from stands above the first message; nothing is fetched from there.
  const first = desk.message('Is this one still available?')
  await expect(first).toContainText('From an advertisement, instagram.com')
  await expect(first).toContainText('Lampade in ottone')
  await expect(first.locator('img')).toHaveCount(0)
  await expect(await desk.trace('Is this one still available?')).toHaveText([
    new RegExp(`^Sent${toTheSecond.source}$`),
    new RegExp(`^Delivered${toTheSecond.source}$`),
    new RegExp(`^Read by Anna Bianchi${toTheSecond.source}$`),
  ])

  await desk.answer('Yes, three of them')
  await expect(desk.message('Yes, three')).toHaveAccessibleName(/, read by the customer$/)
  const leftOf = async (text: string) => (await page.getByRole('log').getByText(text).boundingBox())?.x ?? 0
  expect(await leftOf('Is this one still available?')).toBeLessThan(await leftOf('Yes, three of them'))
  await expect(await desk.trace('Yes, three')).toHaveText([
    new RegExp(`^Sent by Anna Bianchi${toTheSecond.source}$`),
    new RegExp(`^Delivered${toTheSecond.source}$`),
    new RegExp(`^Read by the customer${toTheSecond.source}$`),
  ])
  // One at a time.
  await expect(first.getByRole('listitem')).toHaveCount(0)

  // Reactions stand on what they are about, both ways, and are lines of their own nowhere.
  const [talk] = await phones.threads(id)
  const answered = talk?.messages.find(({ kind }) => kind !== 'inbound')?.id ?? ''
  await phones.write(id, { type: 'reaction', reaction: { message_id: answered, emoji: '❤️' } })
  await expect(desk.message('Yes, three').getByRole('img', { name: `${label} reacted with ❤️` })).toBeVisible()
  await first.focus()
  await page.keyboard.press('e')
  await expect(page.getByRole('button', { name: 'React with 👍' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(first.getByRole('img', { name: 'You reacted with ❤️' })).toBeVisible()
  const reacted = async () =>
    (await phones.threads(id))[0]?.messages.filter(({ type }) => type === 'reaction').map(({ content }) => content)
  await expect.poll(async () => JSON.stringify(await reacted())).toContain('"emoji":"❤️"')
  await expect(desk.messages).toHaveCount(2)
  await expect(desk.label(label)).not.toContainText('❤️')

  // Edited: said beside the time, the earlier text in the trace. Deleted: nothing of it is left on the page.
  const edited = await phones.say(id, 'two red lamps')
  await expect(desk.message('two red lamps')).toBeVisible()
  const message = { type: 'text', text: { body: 'three red lamps' } }
  await phones.write(id, { type: 'edit', edit: { original_message_id: edited, message } })
  await expect(desk.message('three red lamps')).toContainText('edited')
  await desk.message('three red lamps').press('Enter')
  await expect(page.getByRole('region', { name: 'Earlier texts' })).toContainText('two red lamps')
  const secret = await phones.say(id, 'my card is 4711')
  await expect(desk.message('my card is 4711')).toBeVisible()
  await phones.write(id, { type: 'revoke', revoke: { original_message_id: secret } })
  await expect(desk.message('Deleted by the customer')).toBeVisible()
  await expect(page.getByText('4711')).toHaveCount(0)
  expect(await page.content()).not.toContain('4711')
  await expect(desk.label(label)).toContainText('Deleted message')

  // What cannot be written as text.
  const line = { product_retailer_id: 'Paralume', quantity: 2, item_price: 42, currency: 'EUR' }
  await phones.write(id, { type: 'order', order: { catalog_id: 'c', product_items: [line] } })
  await expect(desk.message('Order from the catalogue')).toContainText(/Paralume× 2€84\.00Total€84\.00/)
  await phones.write(id, { type: 'unsupported', unsupported: { type: 'poll' } })
  await expect(desk.message('A poll. WhatsApp does not pass its content on.')).toBeVisible()
  await phones.say(id, Array.from({ length: 60 }, (_, place) => `line ${place + 1} of many`).join('\n'))
  const long = desk.message('line 1 of many')
  await long.getByRole('button', { name: 'Show all' }).click()
  await expect(long.getByRole('button', { name: 'Show less' })).toBeVisible()

  expect(await seriousFaults(page)).toEqual([])
})
