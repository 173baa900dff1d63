import { expect, type Page } from '@playwright/test'
import { signIn } from './support/agent-session.ts'
import { carry, png } from './support/carried-files.ts'
import { anna } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import { test } from './support/test.ts'

async function deskOf(page: Page, url: string): Promise<DeskPage> {
  const desk = new DeskPage(page, url)
  await desk.enter(anna)
  return desk
}

/** What the thread shows, from the oldest to the newest. */
const thread = (desk: DeskPage, ...lines: string[]) => expect(desk.messages).toContainText(lines)

/** A page that was loaded afresh has forgotten this. */
const markPage = (page: Page) => page.evaluate(() => Object.assign(window, { stillTheSame: true }))
const isSamePage = (page: Page) => page.evaluate(() => 'stillTheSame' in window)

test('A-CONV-01 A-MSG-01 a reload in the middle costs nothing', async ({ product, page, phones, newCustomer }) => {
  const { id, label } = await newCustomer('Ricarica')
  const desk = await deskOf(page, product.url)
  await desk.choose('ready')
  await phones.say(id, 'before')
  await desk.openOffer()
  await desk.answer('an answer before')
  await thread(desk, 'before', 'an answer before')

  const reloaded = page.reload()
  await phones.say(id, 'in the middle')
  await reloaded
  await phones.say(id, 'after')
  await expect(desk.thread(label)).toBeVisible()
  await expect(desk.counter).toHaveText('1 of 4')
  await thread(desk, 'before', 'an answer before', 'in the middle', 'after')
  await expect(desk.message('an answer before')).toHaveAccessibleName(/, read by the customer$/)
})

test('A-MSG-01 A-SEND-01 A-FILE-01 A-AUD-01 X-09 without a connection answers, files and voices wait, and go out in order and once when it is back', async ({
  product,
  page,
  phones,
  newCustomer,
}) => {
  const { id } = await newCustomer('Galleria')
  const desk = await deskOf(page, product.url)
  await desk.choose('ready')
  await phones.say(id, 'I am in a tunnel')
  await desk.openOffer()
  await thread(desk, 'I am in a tunnel')
  await markPage(page)

  await page.context().grantPermissions(['microphone'])
  // With the first pause comes what is needed for writing when there is no connection.
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /voice-note/.test(name)))
  await page.context().setOffline(true)
  await desk.answer('answer one')
  await carry(desk.field, 'paste', [{ name: 'lamp.png', type: 'image/png', content: png }])
  await expect(page.getByRole('list', { name: 'Files to send' })).toContainText('Waiting for connection')
  const field = page.getByRole('textbox', { name: /^Reply to/ })
  await field.fill('answer two')
  await field.press('Enter')
  await page.getByRole('button', { name: 'Record a voice message' }).click()
  const composer = page.getByRole('region', { name: /^Reply to/ })
  await expect(composer).toContainText('0:01')
  await composer.getByRole('button', { name: 'Send' }).click()
  await desk.answer('answer three')
  await thread(desk, 'I am in a tunnel', 'answer one', 'answer two', 'Voice message', 'answer three')
  const waiting = page.getByRole('article', { name: /waiting/ })
  await expect(waiting).toHaveText(Array.from({ length: 4 }, () => /Waiting for connection/))
  await expect(page.getByText('No connection. 4 messages wait and go out by themselves.')).toBeVisible()
  for (const [way, why] of [
    ['Transfer', 'Without a connection it cannot be transferred'],
    ['Close', 'Without a connection it cannot be closed'],
  ] as const) {
    const button = page.getByRole('button', { name: way, exact: true })
    await expect(button).toHaveAttribute('title', why)
    await expect(button).toBeDisabled()
  }
  await phones.say(id, 'out again')
  await phones.say(id, 'hello?')
  const { api } = await signIn(product.url, anna.email)
  const newest = async () => (await api.listConversations({ query: {} })).items[0]?.last?.preview
  await expect.poll(newest).toBe('hello?')
  await page.context().setOffline(false)

  await expect(desk.messages).toHaveCount(7)
  await expect(page.getByText('No connection.')).toHaveCount(0)
  for (const line of ['one', 'two', 'three'])
    await expect(desk.message(`answer ${line}`)).toHaveAccessibleName(/, read by the customer$/)
  await expect(waiting).toHaveCount(0)
  await thread(desk, 'I am in a tunnel', 'out again', 'hello?', 'answer one', 'answer two', '', 'answer three')
  const onThePhone = async () => {
    const [talk] = await phones.threads(id)
    return talk?.messages.map(({ type, content }) => {
      const { text, image } = content as { text?: { body: string }; image?: { caption: string } }
      return text?.body ?? `${type} ${image?.caption ?? ''}`.trim()
    })
  }
  expect(await onThePhone()).toEqual([
    ...['I am in a tunnel', 'out again', 'hello?'],
    ...['answer one', 'image answer two', 'audio', 'answer three'],
  ])
  expect(await isSamePage(page)).toBe(true)
})

test('A-MSG-01 A-SEND-01 X-09 the server is killed and comes back: the screen catches up by itself, and nothing is there twice', async ({
  product,
  page,
  phones,
  newCustomer,
}) => {
  test.setTimeout(120_000)
  const known = await newCustomer('Vecchia')
  const unknown = await newCustomer('Nuova')
  const desk = await deskOf(page, product.url)
  await desk.choose('ready')
  await phones.say(known.id, 'the light is on')
  await desk.openOffer()
  await desk.answer('and stays on')
  await thread(desk, 'the light is on', 'and stays on')
  // It has gone out: on a slow machine it would still be waiting when the server dies.
  await expect(desk.message('and stays on')).toHaveAccessibleName(/, read by the customer$/)
  await markPage(page)

  await product.kill()
  await desk.answer('written into the dark')
  await expect(page.getByText('No connection. 1 message waits and goes out by itself.')).toBeVisible()
  await product.start()
  await phones.say(known.id, 'is it back?')
  await phones.say(unknown.id, 'hello from outside')

  await expect(desk.message('is it back?')).toBeVisible()
  await expect(desk.label(unknown.label)).toBeVisible()
  await expect(desk.offer).toContainText('hello from outside')
  await expect(desk.counter).toHaveText('2 of 4')
  await expect(desk.message('written into the dark')).toHaveAccessibleName(/, read by the customer$/)
  await expect(desk.messages).toHaveCount(4)
  expect(await isSamePage(page)).toBe(true)
  const [talk] = await phones.threads(known.id)
  expect(talk?.messages).toHaveLength(4)
})

test('A-CONV-01 A-CONV-04 A-NOTIF-01 X-09 two tabs of one agent stay in step', async ({
  product,
  page,
  phones,
  newCustomer,
}) => {
  const first = await newCustomer('Doppia')
  const left = await deskOf(page, product.url)
  const other = await page.context().newPage()
  const right = new DeskPage(other, product.url)
  await right.visit()
  await left.choose('ready')
  await expect(right.status).toHaveAccessibleName(/: Ready/)

  await phones.say(first.id, 'to whom am I talking?')
  await expect(left.offer).toContainText(first.label)
  await expect(right.offer).toContainText(first.label)
  await left.openOffer()
  await expect(right.offer).toHaveCount(0)
  await right.open(first.label)
  await left.answer('to one person')
  await thread(right, 'to whom am I talking?', 'to one person')
  await right.answer('in two tabs')
  await thread(left, 'to whom am I talking?', 'to one person', 'in two tabs')
  await expect(left.messages).toHaveCount(3)
  for (const desk of [left, right])
    await expect(desk.message('in two tabs')).toHaveAccessibleName(/, read by the customer$/)

  await right.close()
  await expect(left.labels).toHaveCount(0)
  await expect(left.counter).toHaveText('0 of 4')
  await expect(page.getByText('This conversation is not with you any more')).toBeVisible()
  const [talk] = await phones.threads(first.id)
  expect(talk?.messages).toHaveLength(3)
})
