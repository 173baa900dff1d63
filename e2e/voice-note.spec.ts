import { expect } from '@playwright/test'
import { seriousFaults } from './support/accessibility.ts'
import { anna } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import { probe } from './support/probe.ts'
import { test } from './support/test.ts'

test('A-AUD-01 A-AUD-02 A-AUD-03 X-16 a voice message is recorded, paused, kept over a switch and a reload, listened to, and arrives as WhatsApp wants it', async ({
  page,
  product,
  phones,
  newCustomer,
}) => {
  test.slow()
  const [customer, other] = [await newCustomer('Sonia'), await newCustomer('Vito')]
  const desk = new DeskPage(page, product.url)
  await desk.enter(anna)
  await desk.choose('ready')
  await phones.say(customer.id, 'How do I mount it?')
  await phones.say(other.id, 'Hello')
  await desk.open(customer.label)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const composer = page.getByRole('region', { name: /^Reply to/ })

  // The microphone is not allowed: it is said, and one can go on writing.
  await button('Record a voice message').click()
  await expect(composer.getByRole('alert')).toHaveText(
    'The browser may not use the microphone. Allow it in the address bar.',
  )
  await desk.field.fill('I tell you')
  expect(await seriousFaults(page)).toEqual([])
  await page.context().grantPermissions(['microphone'])
  await button('Try again').click()

  await expect(composer.getByRole('status')).toHaveText('Recording')
  await expect(composer).toContainText(/0:0[1-9]/)
  expect(await seriousFaults(page)).toEqual([])
  await button('Pause').click()
  await expect(composer.getByRole('status')).toHaveText('Paused')
  const length = async () => {
    const [minutes = 0, seconds = 0] = ((await composer.getByText(/^\d+:\d\d$/).textContent()) ?? '')
      .split(':')
      .map(Number)
    return 60 * minutes + seconds
  }
  const first = await length()

  // It is there after another conversation, and after a reload; then it goes on.
  await desk.open(other.label)
  await expect(composer.getByRole('status')).toHaveCount(0)
  await desk.open(customer.label)
  await expect(composer.getByRole('status')).toHaveText('Paused')
  await page.reload()
  await expect.poll(length).toBe(first)
  await button('Record more').click()
  await expect.poll(length).toBeGreaterThan(first + 1)
  await button('Stop recording').click()

  await button('Listen').click()
  await expect(composer.getByRole('status')).toHaveText('Listening')
  const place = page.getByRole('slider', { name: 'Position in the recording' })
  await place.press('End')
  await expect(place).toHaveAttribute('aria-valuetext', /^(\d+:\d\d) of \1$/)
  expect(await seriousFaults(page)).toEqual([])

  // Esc asks, and asks again by keyboard alone.
  await page.keyboard.press('Escape')
  await expect(composer.getByRole('alert')).toContainText('Delete this recording of')
  await page.keyboard.press('Escape')
  await expect(composer.getByRole('alert')).toHaveCount(0)
  const recorded = await length()
  await button('Send').click()
  await expect(desk.field).toHaveValue('I tell you')

  const sound = async () => {
    const [talk] = await phones.threads(customer.id)
    return talk?.messages.find(({ type }) => type === 'audio')?.content['audio'] as { id: string; voice: boolean }
  }
  await expect.poll(sound).toMatchObject({ voice: true })
  const answer = await page.request.get(`${product.url}/simulator/control/v1/media/${(await sound()).id}`)
  const { format, streams } = await probe(await answer.body())
  expect(format.format_name).toBe('ogg')
  expect(streams).toMatchObject([{ codec_name: 'opus', channels: 1, sample_rate: '48000' }])
  expect(Math.abs(Number(format.duration) - recorded)).toBeLessThan(2)
  // Far below what would take the play button away.
  expect(Number(format.size) / Number(format.duration)).toBeLessThan(4_000)
})
