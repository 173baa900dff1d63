import { expect } from '@playwright/test'
import { anna } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import { test } from './support/test.ts'

/** Each would call `pwned` if anything of it were taken for more than text. */
const payloads = [
  '<img src=x onerror=pwned(1)>',
  '"><svg onload=pwned(2)>',
  '<script>pwned(3)</script>',
  '<iframe srcdoc="<script>parent.pwned(4)</script>"></iframe>',
  '[x](javascript:pwned(5)) javascript:pwned(6) https://a.example/"onmouseover="pwned(7)',
  "';pwned(8)//`+pwned(9)+`{{constructor.constructor('pwned(10)')()}}",
  '<a href="javascript:pwned(11)">*_~`press`~_*</a><style>@import "//evil.example"</style>',
]

test('X-14 whatever a customer puts into any field is shown as text: nothing runs, nothing is fetched', async ({
  product,
  page,
  phones,
}) => {
  test.setTimeout(180_000)
  const ran: string[] = []
  const asked: string[] = []
  await page.exposeFunction('pwned', (which: unknown) => ran.push(`payload ${which}`))
  await page.exposeFunction('noteViolation', (what: string) => ran.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      (window as unknown as { noteViolation(what: string): void }).noteViolation(
        `${event.violatedDirective} ${event.blockedURI}`,
      ),
    )
  })
  page.on('dialog', (dialog) => {
    ran.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(product.url) && !/^(data|blob):/.test(request.url())) asked.push(request.url())
  })

  const desk = new DeskPage(page, product.url)
  await desk.enter(anna)
  const all = payloads.join('\n')
  const { id, phoneDisplay } = await phones.addCustomer({ name: payloads[0] })
  await desk.choose('ready')
  await phones.say(id, all)
  await desk.openOffer()
  await expect(desk.thread(phoneDisplay ?? '')).toBeVisible()

  const [one, two] = payloads as [string, string]
  const referral = {
    source_url: 'javascript:pwned(20)',
    source_type: 'ad',
    headline: one,
    body: two,
    image_url: 'https://evil.example/a.png',
    thumbnail_url: 'https://evil.example/b.png',
  }
  const media = {
    id: '1',
    mime_type: `image/jpeg${two}`,
    caption: all,
    filename: `${one}.pdf`,
    url: 'https://evil.example/c',
  }
  const contact = {
    name: { formatted_name: one, first_name: two },
    phones: [{ phone: two, wa_id: one }],
    urls: [{ url: 'javascript:pwned(21)' }],
    org: { company: one },
  }
  const edited = await phones.say(id, `edit me ${one}`)
  const message = { type: 'text', text: { body: `edited ${two}` } }
  await phones.write(id, { type: 'edit', edit: { original_message_id: edited, message } })
  await expect(desk.message(`edited ${two}`)).toBeVisible()
  await desk.message(`edited ${two}`).press('Enter')
  await expect(page.getByRole('region', { name: 'Earlier texts' })).toContainText(one)
  const kinds: Parameters<typeof phones.write>[1][] = [
    { type: 'text', text: { body: one }, referral },
    { type: 'text', text: { body: two }, context: { referred_product: { product_retailer_id: one } } },
    {
      type: 'location',
      location: { latitude: 45, longitude: 9, name: one, address: two, url: 'javascript:pwned(22)' },
    },
    { type: 'contacts', contacts: [contact] },
    {
      type: 'order',
      order: {
        catalog_id: one,
        text: all,
        product_items: [{ product_retailer_id: two, quantity: 1, item_price: 1, currency: one }],
      },
    },
    { type: 'button', button: { text: one, payload: two } },
    { type: 'interactive', interactive: { type: 'list_reply', list_reply: { id: one, title: two, description: one } } },
    {
      type: 'interactive',
      interactive: {
        type: 'nfm_reply',
        nfm_reply: { name: one, body: two, response_json: JSON.stringify({ [one]: two, __proto__x: { [two]: one } }) },
      },
    },
    { type: 'system', system: { type: one, body: two } },
    { type: 'system', system: { type: 'user_changed_number', wa_id: one, body: two } },
    { type: 'reaction', reaction: { message_id: edited, emoji: one } },
    { type: 'unsupported', unsupported: { type: one } },
    { type: 'pwned()', 'pwned()': { body: one } },
  ]
  for (const message of kinds) await phones.write(id, message)
  await phones.deliver({ body: mediaDelivery(media) }).catch(() => undefined)
  await phones.settled()
  await desk.messages.first().focus()
  await page.keyboard.press('Home')
  for (let step = 0; step < kinds.length + 2; step++) await page.keyboard.press('ArrowDown')
  await desk.answer(all)
  await expect(desk.messages.last()).toContainText(one)
  await page.reload()
  await expect(desk.messages.last()).toContainText(one)

  const bad = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(({ name, value }) => /^on/i.test(name) || /^\s*javascript:/i.test(value))
        .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
    ),
  )
  expect(bad).toEqual([])
  expect(await page.locator('iframe, object, embed, img[src="x"]').count()).toBe(0)
  expect(asked).toEqual([])
  expect(ran).toEqual([])
})

/** A picture whose words are hostile, as WhatsApp would tell of it. */
function mediaDelivery(media: object) {
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '390255500101', phone_number_id: '100000000000001' },
    contacts: [{ profile: { name: payloads[1] }, wa_id: '393990000001' }],
    messages: ['image', 'document'].map((type) => ({
      id: `wamid.HOSTILE${type}`,
      from: '393990000001',
      timestamp: String(Math.floor(Date.now() / 1000)),
      type,
      [type]: media,
    })),
  }
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: '200000000000001', changes: [{ field: 'messages', value }] }],
  }
}
