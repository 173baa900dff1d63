import { expect, type Page } from '@playwright/test'
import { seriousFaults } from './support/accessibility.ts'
import { signIn } from './support/agent-session.ts'
import { anna, dario, elena } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import { PhonePage } from './support/phone-page.ts'
import { test } from './support/test.ts'

const evil = '<img src=x onerror="window.hurt=(window.hurt||0)+1"><script>window.hurt=1</script>'
/** As long as a title of WhatsApp's may be. */
const short = '<svg onload=hurt=1>'

// Several people, phones and panels each: more than the usual minute on a busy machine.
test.describe.configure({ timeout: 180_000 })

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('A-PRE-01 A-PRE-02 A-PRE-03 A-PRE-04 A-PRE-05 A-PRE-06 A-PRE-07 Q15 a prepared text goes into the field, its answers go with it, and what the customer taps comes back', async ({
  page,
  product,
  newCustomer,
  newBrowser,
  phones,
}) => {
  const customer = await newCustomer('Alessandra')
  const desk = new DeskPage(page, product.url)
  await desk.enter(anna)
  await desk.choose('ready')
  const phone = await PhonePage.open(await newBrowser(), product.url, customer.name)
  await phone.type('Where is my lamp?')
  await phones.settled()
  await desk.open(customer.label)
  await page.bringToFront()

  await desk.field.press('/')
  const predefined = panel(page, 'Predefined messages')
  const options = predefined.getByRole('option')
  await expect(predefined.getByRole('combobox')).toBeFocused()
  await expect(options).toHaveCount(13)
  await expect(predefined.getByRole('navigation').getByRole('button')).toHaveCount(5)
  expect(await seriousFaults(page)).toEqual([])
  await predefined.getByRole('button', { name: 'With answers' }).click()
  await expect(options).toHaveCount(3)
  await expect(options.filter({ hasText: '3 buttons' })).toHaveCount(2)
  await expect(options.filter({ hasText: 'List of 7' })).toHaveCount(1)
  await predefined.getByRole('combobox').fill('MOMENTO')
  await expect(predefined.getByText('1 of 13')).toBeVisible()
  await expect(predefined.locator('mark')).toHaveText('momento')
  await page.keyboard.press('Escape')
  await expect(predefined).toHaveCount(0)
  await expect(desk.field).toBeFocused()
  await expect(desk.field).toHaveValue('')

  // Chosen by keyboard alone: it is in the field with the name put in, and not sent; the answers stay over a reload.
  await desk.field.press('/')
  await predefined.getByRole('combobox').fill('momento')
  await page.keyboard.press('Enter')
  await expect(desk.field).toHaveValue(/^Quando può passare il corriere, Alessandra\?/)
  await expect(desk.messages).toHaveCount(1)
  await page.waitForTimeout(500)
  await page.reload()
  await expect(page.getByText('Answers, fixed:')).toBeVisible()
  await desk.field.fill('Quando può passare?')
  await desk.field.press('Enter')
  await expect(desk.message('Quando può passare?')).toContainText('Pomeriggio')
  await expect(page.getByText('Answers, fixed:')).toHaveCount(0)
  await phone.press('Pomeriggio')
  await expect(desk.message('Quando può passare?').locator('[data-chosen]')).toContainText('Pomeriggio')

  // A list, and its row.
  await desk.field.press('/')
  await predefined.getByRole('combobox').fill('late')
  await expect(options).toHaveCount(1)
  await page.keyboard.press('Enter')
  await desk.field.press('Enter')
  await expect(desk.message('I am sorry that your order is late')).toContainText('A part is missing')
  await phone.press('Choose a reason')
  await phone.unit.getByRole('radio', { name: /A part is missing/ }).check()
  await phone.unit.locator('form').getByRole('button', { name: 'Send', exact: true }).last().click()
  await expect(desk.message('I am sorry that your order is late').locator('[data-chosen]')).toContainText(
    'A part is missing',
  )

  // What the text leaves open is asked for before it goes out.
  await page.bringToFront()
  await desk.field.press('/')
  await predefined.getByRole('combobox').fill('Replacement')
  await expect(options).toHaveCount(1)
  await page.keyboard.press('Enter')
  await desk.field.press('Enter')
  await expect(page.getByText('Still to fill in:')).toBeVisible()
  await page.keyboard.type('Friday')
  await desk.field.press('Enter')
  await expect(desk.message('The new one leaves our workshop on Friday.')).toBeVisible()

  // One brings its file; taken back, it is all there again: the text, the file, and the answers of another.
  const undoAfter = async (choice: string) => {
    await page.getByRole('button', { name: 'Formatting and sending' }).click()
    await page.getByRole('group', { name: 'Undo after Send' }).getByText(choice).click()
    await page.keyboard.press('Escape')
  }
  const choose = async (words: string) => {
    await field.press('/')
    await predefined.getByRole('combobox').fill(words)
    await expect(options).toHaveCount(1)
    await page.keyboard.press('Enter')
  }
  const undo = (words: string) => desk.message(words).getByRole('button', { name: 'Undo' }).click()
  // The caption of a file is a field as well.
  const field = page.getByRole('textbox', { name: /^Reply to/ })
  const tray = page.getByRole('list', { name: 'Files to send' })
  await undoAfter('10 seconds')
  await field.press('/')
  await predefined.getByRole('combobox').fill('piano')
  await expect(options.filter({ hasText: '1 file' })).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(tray.getByRole('link', { name: 'Listino consegne 2026.pdf' })).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await field.press('Enter')
  await expect(tray).toHaveCount(0)
  await undo('La consegna al piano')
  await expect(field).toHaveValue(/^La consegna al piano/)
  await tray.getByRole('button', { name: 'Remove Listino consegne 2026.pdf' }).click()
  await expect(tray).toHaveCount(0)
  await field.fill('')
  await choose('momento')
  await field.press('Enter')
  await expect(page.getByText('Answers, fixed:')).toHaveCount(0)
  await undo('Quando può passare il corriere')
  await expect(page.getByText('Answers, fixed:')).toBeVisible()
  await undoAfter('Off')
  await field.press('Enter')
  await expect(desk.message('Quando può passare il corriere')).toContainText('Pomeriggio')
  await choose('piano')
  await field.press('Enter')
  await expect(desk.message('La consegna al piano')).toContainText('Listino consegne 2026.pdf')
  const arrived = async () => (await phones.threads(customer.id))[0]?.messages.at(-1)?.content
  await expect.poll(arrived).toMatchObject({
    document: { filename: 'Listino consegne 2026.pdf', caption: expect.stringMatching(/^La consegna al piano/) },
  })
})

test('A-LOC-01 A-LOC-02 A-LOC-03 A-LOC-04 C-27 a place is chosen, moved and sent, and a note stays with the team', async ({
  page,
  product,
  newCustomer,
  newBrowser,
  phones,
}) => {
  const customer = await newCustomer('Bianca')
  const desk = new DeskPage(page, product.url)
  const boss = new DeskPage(await newBrowser(), product.url)
  await desk.enter(anna)
  await boss.enter(dario)
  await desk.choose('ready')
  await phones.say(customer.id, 'Where are you?')
  const onPhone = async () => JSON.stringify(await phones.threads(customer.id))
  await desk.open(customer.label)

  await page.getByRole('button', { name: 'Location', exact: true }).click()
  const location = panel(page, 'Location')
  await expect(location.getByRole('option')).toHaveCount(4)
  const pin = location.getByRole('button', { name: /^Pin: Showroom Brera/ })
  await expect(pin).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await location.getByRole('option', { name: /Magazzino Lambrate/ }).click()
  await location.getByRole('button', { name: 'Send location' }).click()
  await expect(desk.message('Magazzino Lambrate').getByRole('link', { name: 'Open in maps' })).toHaveAttribute(
    'href',
    /openstreetmap\.org.*45\.48358/,
  )
  await expect.poll(onPhone).toContain('Magazzino Lambrate')

  await page.getByRole('button', { name: 'Location', exact: true }).click()
  await location.getByRole('combobox').fill('zurich')
  await location.getByRole('option', { name: /Zürich/ }).click()
  const moved = location.getByRole('button', { name: /^Pin: / })
  for (let press = 0; press < 20; press += 1) await moved.press('ArrowRight')
  await location.getByRole('textbox', { name: 'Name of the place' }).fill('Meeting point')
  await location.getByRole('button', { name: 'Send location' }).click()
  await expect(desk.message('Meeting point')).toBeVisible()
  await expect.poll(onPhone).toContain('Meeting point')

  await page.keyboard.press('Alt+KeyI')
  await page.keyboard.type('Ask @da')
  await page.getByRole('option', { name: /Dario/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('about the shipping')
  await page.keyboard.press('Enter')
  const note = desk.message('about the shipping')
  await expect(note).toContainText('Anna, to the team:')
  expect(await seriousFaults(page)).toEqual([])
  await expect(boss.page.getByText(/Anna named you in a note about .* about the shipping/)).toBeVisible()
  await phones.settled()
  expect(await onPhone()).not.toContain('about the shipping')
  await page.keyboard.press('Alt+KeyM')
  await expect(desk.field).toHaveAttribute('placeholder', /^Reply/)
})

test('X-07 what anybody writes into titles, answers, places, cards and notes is shown and never run', async ({
  product,
  newCustomer,
  newBrowser,
  phones,
}) => {
  const admin = await signIn(product.url, elena.email)
  const { id: categoryId } = await admin.api.createPredefinedCategory({ body: { name: evil.slice(0, 60) } })
  const point = { latitude: 45.46, longitude: 9.19 }
  const made = [
    await admin.api.createPredefined({
      body: {
        categoryId,
        title: short,
        body: `AAA ${evil} {<b>} {customer|${short}}`,
        answers: { style: 'list', button: short, rows: [{ title: short, description: evil.slice(0, 72) }] },
      },
    }),
  ]
  const position = await admin.api.createPosition({ body: { name: evil.slice(0, 90), address: evil, ...point } })
  try {
    const customer = await newCustomer('Carmen')
    const desk = new DeskPage(await newBrowser(), product.url)
    const { page } = desk
    await desk.enter(anna)
    await desk.choose('ready')
    await phones.say(customer.id, evil)
    await desk.open(customer.label)
    const { api } = await signIn(product.url, anna.email)
    const [conversation] = (await api.listConversations({ query: { view: 'mine' } })).items
    const params = { id: conversation?.id ?? '' }
    const name = { formatted_name: evil, first_name: evil }
    await api.sendMessage({
      params,
      body: { type: 'contacts', contacts: [{ name, phones: [{ phone: '+39 340 771 2008' }], org: { company: evil } }] },
    })
    await api.sendMessage({ params, body: { type: 'location', location: { ...point, name: evil, address: evil } } })
    await api.createNote({ params, body: { text: `@Dario Conti ${evil}`, mentions: [] } })
    await phones.write(customer.id, {
      type: 'location',
      location: { ...point, name: evil, address: evil, url: 'javascript:hurt=1' },
    } as never)
    await page.getByRole('button', { name: 'Location', exact: true }).click()
    await panel(page, 'Location').getByRole('option').last().click()
    await panel(page, 'Location').getByRole('button', { name: 'Send location' }).click()
    await desk.field.press('/')
    await panel(page, 'Predefined messages').getByRole('combobox').fill('AAA')
    await expect(panel(page, 'Predefined messages').getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await desk.field.press('Enter')
    await desk.field.press('Enter')
    await expect(desk.message('AAA')).toBeVisible()
    await expect(desk.messages.filter({ hasText: 'onerror' })).not.toHaveCount(0)
    await page.reload()
    await expect(desk.message('AAA')).toBeVisible()
    expect(await page.evaluate(() => ('hurt' in window ? window.hurt : 'nothing ran'))).toBe('nothing ran')
    expect(await page.locator('img[src="x"]').count()).toBe(0)
  } finally {
    for (const { id } of made) await admin.api.removePredefined({ params: { id } })
    await admin.api.removePredefinedCategory({ params: { id: categoryId } })
    await admin.api.removePosition({ params: { id: position.id } })
  }
})
