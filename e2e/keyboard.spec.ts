import { expect, type Page } from '@playwright/test'
import { seriousFaults } from './support/accessibility.ts'
import { signIn } from './support/agent-session.ts'
import { anna, carla, dario } from './support/demo-world.ts'
import { DeskPage } from './support/desk-page.ts'
import { test } from './support/test.ts'

type Heard = {
  sounds: number
  notes: { title: string; body: string; closed: boolean; click(): void }[]
  hidden: boolean
}

/** In the place of loudspeaker, notification centre and window manager, which a test has not. */
const stubBrowser = (page: Page) =>
  page.addInitScript(() => {
    const heard: Heard = { sounds: 0, notes: [], hidden: false }
    Object.assign(window, { heard })
    class Note {
      static permission = 'granted'
      static requestPermission = async () => 'granted'
      onclick: (() => void) | null = null
      constructor(title: string, { body }: { body: string }) {
        this.#entry = { title, body, closed: false, click: () => this.onclick?.() }
        heard.notes.push(this.#entry)
      }
      #entry: Heard['notes'][number]
      close() {
        this.#entry.closed = true
      }
    }
    Object.defineProperty(window, 'Notification', { value: Note })
    // One sound begins several tones, all in the same moment.
    const { start } = OscillatorNode.prototype
    let last = Number.NEGATIVE_INFINITY
    OscillatorNode.prototype.start = function (when) {
      if (performance.now() - last > 200) heard.sounds += 1
      last = performance.now()
      start.call(this, when)
    }
    Object.defineProperty(document, 'hidden', { get: () => heard.hidden })
  })
const hide = (page: Page, hidden: boolean) =>
  page.evaluate((isHidden) => {
    ;(window as unknown as { heard: Heard }).heard.hidden = isHidden
    document.dispatchEvent(new Event('visibilitychange'))
  }, hidden)
const heardBy = (page: Page) => page.evaluate(() => (window as unknown as { heard: Heard }).heard)
const hasFocus = (page: Page) => page.evaluate(() => document.activeElement !== document.body)

test('A-NOTIF-01 from the offer to the next customer without a mouse', async ({
  product,
  page,
  phones,
  newCustomer,
}) => {
  // The whole walk, with what assistive technology makes of it on the way.
  test.slow()
  const { keyboard } = page
  await stubBrowser(page)
  const desk = new DeskPage(page, product.url)
  await desk.enter(anna)
  const { api } = await signIn(product.url, anna.email)
  await api.changeMySettings({ body: { desktopNotifications: true, keys: {}, theme: 'system' } })
  await keyboard.press('Control+KeyK')
  const bar = page.getByRole('dialog')
  await expect(bar.getByRole('combobox').or(bar.getByRole('textbox'))).toBeFocused()
  await keyboard.type('set ready')
  await expect(bar.locator('[data-combobox-selected]')).toHaveText('Set my status to Ready')
  await keyboard.press('Enter')
  await expect(desk.status).toHaveAccessibleName(/: Ready/)

  const [first, second] = [await newCustomer('Prima'), await newCustomer('Seconda')]
  await phones.say(first.id, 'is anybody there?')
  await expect(desk.offer).toContainText(first.label)
  await expect.poll(async () => (await heardBy(page)).sounds).toBe(1)
  expect((await heardBy(page)).notes).toEqual([])

  await keyboard.press('Alt+KeyO')
  await expect(desk.field).toBeFocused()
  await keyboard.type('yes')
  await keyboard.press('Enter')
  await phones.say(first.id, 'good')
  await expect(desk.message('good')).toBeVisible()
  // Nothing is heard of what is in view.
  expect((await heardBy(page)).sounds).toBe(1)

  // A tab that nobody sees says it to the system, which takes it back when somebody has seen to it.
  await hide(page, true)
  await phones.say(second.id, 'hello?')
  await expect.poll(async () => (await heardBy(page)).notes).toMatchObject([{ title: second.label, closed: false }])
  expect((await heardBy(page)).notes[0]?.body).not.toContain('hello?')
  await hide(page, false)
  await page.evaluate(() => (window as unknown as { heard: Heard }).heard.notes[0]?.click())
  await expect(desk.thread(second.label)).toBeVisible()
  await expect.poll(async () => (await heardBy(page)).notes[0]?.closed).toBe(true)

  // The list of keys is about what works here, and gives the focus back.
  await expect(desk.field).toBeFocused()
  await keyboard.press('Control+Slash')
  await expect(page.getByRole('dialog').getByText('Close conversation')).toBeVisible()
  expect(await seriousFaults(page), 'the list of keys').toEqual([])
  await keyboard.press('Escape')
  await expect(desk.field).toBeFocused()

  // What else is done to a conversation: each by its name, and Escape leads back to writing.
  const byName = async (typed: string, name: string) => {
    await keyboard.press('Control+KeyK')
    await expect(bar.getByRole('combobox').or(bar.getByRole('textbox'))).toBeFocused()
    await keyboard.type(typed)
    await expect(bar.locator('[data-combobox-selected]')).toContainText(name)
    await keyboard.press('Enter')
  }
  await byName('internal', 'Write an internal note')
  await expect(page.getByRole('textbox', { name: 'Note to the team, @ names somebody' })).toBeFocused()
  await byName('predef', 'Predefined messages')
  await expect(page.getByRole('region', { name: 'Predefined messages' })).toBeVisible()
  await keyboard.press('Escape')
  await expect(desk.field).toBeFocused()
  await byName('by e', 'Send by e-mail')
  await expect(page.getByRole('dialog', { name: /e-mail/ })).toBeVisible()
  await keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await byName('search', 'Search in this conversation')
  await expect(page.getByRole('searchbox', { name: 'Search in this conversation' })).toBeFocused()
  await keyboard.press('Escape')
  await expect(desk.field).toBeFocused()

  await keyboard.press('Control+KeyK')
  await keyboard.type('clo')
  await expect(bar.locator('[data-combobox-selected]')).toContainText('Close conversation')
  expect(await seriousFaults(page), 'the command bar').toEqual([])
  await keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeFocused()
  await keyboard.press('Control+Enter')
  await expect(desk.labels).toHaveCount(1)
  await expect.poll(() => hasFocus(page)).toBe(true)
  await expect(desk.label(first.label)).toBeFocused()
  await keyboard.press('Enter')
  await expect(desk.thread(first.label)).toBeVisible()

  // Taken over by a colleague in the middle of it: the focus is not lost either.
  await expect(desk.field).toBeFocused()
  const carlas = await signIn(product.url, carla.email)
  const [mine] = (await api.listConversations({ query: { view: 'mine' } })).items
  await api.transferConversation({
    params: { id: mine?.id ?? '' },
    body: { to: { kind: 'user', id: (await carlas.api.getMe()).id, mode: 'exclusive' } },
  })
  await expect(desk.labels).toHaveCount(0)
  await expect.poll(() => hasFocus(page)).toBe(true)

  // A customer with whom nobody speaks now is found by what the server knows, and the record opens.
  const darios = await signIn(product.url, dario.email)
  await darios.api.createCustomer({ body: { savedName: 'Zoe Trovata', phone: '+39 340 5550199' } })
  await byName('340 5550', 'Zoe Trovata')
  await expect(page.getByRole('dialog', { name: 'Zoe Trovata' })).toContainText('+39 340 555 0199')
})

test('A-PROF-01 the profile tells who I am, and what I choose there holds in the other tab', async ({
  product,
  page,
  phones: _,
  newBrowser,
}) => {
  test.slow()
  const { keyboard } = page
  const desk = new DeskPage(page, product.url)
  await desk.enter(anna)
  const { api } = await signIn(product.url, anna.email)
  await api.changeMySettings({ body: { keys: {}, theme: 'light', sendWith: 'enter' } })
  const other = new DeskPage(await newBrowser(), product.url)
  await other.enter(anna)

  await page.getByRole('button', { name: /^Anna Bianchi, / }).click()
  await page.getByRole('menuitem', { name: 'Profile' }).click()
  for (const fact of [anna.email, 'Anna Bianchi', 'Bottega Lume', 'Support']) {
    await expect(page.getByRole('main').getByText(fact, { exact: true })).toBeVisible()
  }
  expect(await seriousFaults(page), 'profile, light').toEqual([])
  await page.getByRole('radio', { name: 'Dark' }).check()
  await expect(other.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  expect(await seriousFaults(page), 'profile, dark').toEqual([])

  // A key that is somebody else's is refused, another holds at once, also in the other tab.
  await page.getByRole('button', { name: 'Find or do anything: Ctrl K. Change' }).click()
  await keyboard.press('Alt+KeyT')
  await expect(page.getByText('Alt T is for “Transfer”')).toBeVisible()
  await keyboard.press('Alt+KeyJ')
  await expect(page.getByRole('button', { name: 'Find or do anything: Alt J. Change' })).toBeVisible()
  await expect(async () => {
    await other.page.keyboard.press('Alt+KeyJ')
    await expect(other.page.getByRole('option').first()).toBeVisible({ timeout: 500 })
  }).toPass()

  for (const width of [390, 768]) {
    await page.setViewportSize({ width, height: 844 })
    const sideways = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await sideways(), `${width} pixels`).toBe(0)
  }
  await api.changeMySettings({ body: { keys: {}, theme: 'system' } })
})

test('A-NOTIF-01 the console can be installed, and says the truth without a connection', async ({
  product,
  browser,
}) => {
  const page = await browser.newPage({ serviceWorkers: 'allow' })
  await page.goto(product.url)
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')
    return (await (await fetch(link?.href ?? '')).json()) as { name: string; icons: { src: string; sizes: string }[] }
  })
  expect(manifest.name).toBe('Centralino')
  for (const { src } of manifest.icons) {
    const answer = await page.request.get(`${product.url}${src}`)
    expect(answer.headers()['content-type'], src).toMatch(/^image\//)
  }
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller) {
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve))
    }
  })
  // Nothing is kept but the page for this moment.
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return keys.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept.sort()).toEqual(['/icon.svg', '/offline.html'])
  await page.context().setOffline(true)
  await page.goto(`${product.url}/queue`)
  await expect(page.getByRole('heading', { name: 'No connection to Centralino' })).toBeVisible()
  await page.context().setOffline(false)
  await page.getByRole('link', { name: /Try again/ }).click()
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await page.context().close()
})
