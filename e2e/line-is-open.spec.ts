import { expect, type Locator } from '@playwright/test'
import { anna } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import { PhonePage } from './support/phone-page.ts'
import { test } from './support/test.ts'
import { type Language, words } from './support/words.ts'

const question = 'Buongiorno 👋\nis the *Arco* lamp _really_ ~250~ `199` €?\nhttps://lume.example/arco?size=l'
const answer = 'Yes, *today* only: _promised_, not ~250~, code `ARCO199`\nhttps://lume.example/cart 🎉'

/** Formatting as formatting, in a bubble of the console or of the phone. */
async function expectFormatted(bubble: Locator, bold: string, marks: string[], link: string): Promise<void> {
  await expect(bubble.locator('strong, b').filter({ hasText: bold }).first()).toBeVisible()
  const [italic = '', struck = '', code = ''] = marks
  await expect(bubble.locator('em')).toHaveText(italic)
  await expect(bubble.locator('s')).toHaveText(struck)
  await expect(bubble.locator('code')).toHaveText(code)
  await expect(bubble.getByRole('link')).toHaveAttribute('href', link)
  await expect(bubble).not.toContainText(/[*~`]/)
}

const middle = async (one: Locator): Promise<{ x: number; y: number }> => {
  const box = await one.boundingBox()
  if (box === null) throw new Error('it is not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const rows =
  'A-LOGIN-03 A-LOGIN-04 A-STAT-02 A-CONV-01 A-CONV-02 A-NOTIF-01 A-NOTIF-03 A-LABEL-01 A-LABEL-03 A-MSG-01 A-MSG-02 A-MSG-03 ' +
  'A-MSG-04 A-MSG-05 A-MSG-07 A-MSG-09 A-MSG-10 A-MSG-11 A-SEND-01 A-SEND-02'
const languages: Record<Language, string> = { en: 'English', it: 'Italian' }
for (const [language, named] of Object.entries(languages) as [Language, string][]) {
  test(`the line is open in ${named}: ${rows}`, async ({ product, page, newCustomer }) => {
    const word = words[language]
    const customer = await newCustomer(`Marta Lodi ${named}`)
    const desk = new DeskPage(page, product.url, language)
    await desk.visit()
    await desk.speak(language)
    await desk.signIn(anna, 'not her password')
    await expect(page.getByRole('alert')).toContainText(word.wrongCredentials)
    await desk.signIn(anna)
    await expect(page.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible()
    await desk.toConversations()
    await desk.choose('ready')
    await expect(desk.counter).toHaveText(`0 ${word.of} 4`)

    const tab = await page.context().newPage()
    const phone = await PhonePage.open(tab, product.url, customer.name)
    await phone.type(question)
    await expect(phone.tick('Buongiorno', 'Delivered')).toBeVisible()

    await page.bringToFront()
    await expect(desk.offer).toContainText(customer.label)
    await expect(desk.offer).toContainText('Buongiorno 👋')
    const { x, y } = await middle(desk.offer)
    expect(Math.abs(x - 720)).toBeLessThan(240)
    expect(y).toBeLessThan(60)
    await expect(desk.counter).toHaveText(`1 ${word.of} 4`)
    await expect(desk.label(customer.label)).toContainText('Support')
    await desk.openOffer()
    await expect(desk.thread(customer.label)).toBeVisible()
    await expect(desk.offer).toBeHidden()
    await expectFormatted(
      desk.message('Buongiorno'),
      'Arco',
      ['really', '250', '199'],
      'https://lume.example/arco?size=l',
    )
    await expect(phone.tick('Buongiorno', 'Read')).toBeAttached()

    // The customer goes out of reach and, once back, does not look at once: so that every step can be seen.
    await phone.press('Reads at once')
    await phone.press('Online')
    await page.bringToFront()
    await desk.pickEmoji(language === 'en' ? 'bulb' : 'lampadina', '💡')
    await expect(desk.field).toHaveValue('💡')
    await desk.field.fill(`💡 ${answer}`)
    await desk.sendButton.click()
    await expect(desk.field).toHaveValue('')
    await expect(desk.message('promised')).toHaveAccessibleName(new RegExp(`^${anna.name}, .*, ${word.sent}$`))
    await expectFormatted(
      desk.message('promised'),
      'today',
      ['promised', '250', 'ARCO199'],
      'https://lume.example/cart',
    )
    await expect(phone.bubble('promised')).toHaveCount(0)

    await phone.press('Offline')
    await expect(desk.message('promised')).toHaveAccessibleName(new RegExp(`, ${word.delivered}$`))
    await phone.press('Unread')
    await phone.press('Receipts off')
    await expect(desk.message('promised')).toHaveAccessibleName(new RegExp(`, ${word.read}$`))
    await tab.bringToFront()
    await expectFormatted(phone.bubble('💡'), 'today', ['promised', '250', 'ARCO199'], 'https://lume.example/cart')

    await page.bringToFront()
    expect((await middle(desk.message('Buongiorno').locator('strong'))).x).toBeLessThan(
      (await middle(desk.message('promised').locator('strong'))).x,
    )
    const time = /\d\d:\d\d:\d\d$/
    await expect(await desk.trace('promised')).toHaveText([
      new RegExp(`^${word.sentBy} ${anna.name}.*${time.source}`),
      new RegExp(`^${word.traceDelivered}.*${time.source}`),
      new RegExp(`^${word.readByCustomer}.*${time.source}`),
    ])
    await expect(await desk.trace('Buongiorno')).toHaveText([
      new RegExp(`^${word.traceSent}.*${time.source}`),
      new RegExp(`^${word.traceDelivered}.*${time.source}`),
      new RegExp(`^${word.readBy} ${anna.name}.*${time.source}`),
    ])
  })
}
