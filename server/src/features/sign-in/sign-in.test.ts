import type { ServerFrame } from '@centralino/contract/live.ts'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashToken } from '../../platform/crypto.ts'
import { written } from '../../testing/customers-write.ts'
import { sessionActor } from '../../testing/session-actor.ts'
import { createWorld, demo, type Person, type World } from '../../testing/world.ts'
import { sessionIdle, sessionLife } from './session-cookie.ts'

let world: World
let owner: pg.Client

beforeAll(async () => {
  world = await createWorld()
  owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await world.end()
})
beforeEach(async () => {
  // Failures of one test must not close the door for the next.
  world.clock.advance(11 * 60_000)
  await owner.query(`delete from sessions`)
  await owner.query(`update users set status = 'offline', enabled = true, locale = 'en'`)
})

type Body = Record<string, unknown>
const tryIn = (body: Body, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
  world.http.inject({ method: 'POST', url: '/api/v1/sign-in', payload: body, headers, remoteAddress })
const anna = { email: 'anna@demo.test', password: demo.password }
const cookieOf = (answer: { headers: Record<string, unknown> }) =>
  String(answer.headers['set-cookie']).split(';')[0] as string
const getMe = (cookie: string) => world.http.inject({ method: 'GET', url: '/api/v1/me', headers: { cookie } })
const codeOf = (answer: { json(): { error?: { code: string } } }) => answer.json().error?.code
const sessions = async () => (await owner.query('select * from sessions')).rows

describe('A-LOGIN-03 signing in', () => {
  test('the right password opens a session as the user; Back office, so that nothing arrives before Ready (Q6)', async () => {
    const answer = await tryIn(anna)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      email: 'anna@demo.test',
      name: 'Anna Bianchi',
      role: 'agent',
      status: 'back_office',
      isolated: false,
      maximum: 4,
      skillsets: [{ name: 'Support' }],
      tenant: { name: 'Bottega Lume', timeZone: 'Europe/Rome' },
    })
    expect((await getMe(cookieOf(answer))).json()).toEqual(answer.json())
  })

  test('the address is the same however it is written', async () => {
    expect((await tryIn({ ...anna, email: ' Anna@Demo.TEST ' })).statusCode).toBe(200)
  })

  test('X-01 unknown address, wrong password and disabled user are told the same, and get nothing', async () => {
    await owner.query(`update users set enabled = false where email = 'carla@demo.test'`)
    const answers = [
      await tryIn({ ...anna, password: 'wrong' }),
      await tryIn({ ...anna, email: 'nobody@demo.test' }),
      await tryIn({ ...anna, email: 'carla@demo.test' }),
      await tryIn({ ...anna, email: 'anna@demo.test\0' }),
    ]
    const told = answers.map((answer) => ({
      status: answer.statusCode,
      error: { ...answer.json().error, requestId: '' },
      cookie: answer.headers['set-cookie'],
    }))
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(told[0]).toEqual({
      status: 401,
      error: { code: 'wrong_credentials', message: 'wrong credentials', requestId: '' },
      cookie: undefined,
    })
    expect(await sessions()).toEqual([])
  })

  test.each([
    { email: { $ne: null }, password: { $ne: null } },
    { email: ['anna@demo.test'], password: true },
    { email: 'anna@demo.test', password: demo.password, role: 'administrator' },
    { email: 'anna@demo.test' },
    [],
  ])('X-01 %j is no sign-in', async (body) => {
    const answer = await tryIn(body as Body)
    expect([answer.statusCode, codeOf(answer), answer.headers['set-cookie']]).toEqual([
      400,
      'invalid_request',
      undefined,
    ])
  })

  test('A-LOGIN-04 the language chosen while signing in is kept, and stays when none is chosen', async () => {
    expect((await tryIn({ ...anna, locale: 'it' })).json()).toMatchObject({ locale: 'it' })
    expect((await tryIn(anna)).json()).toMatchObject({ locale: 'it' })
    expect((await tryIn({ ...anna, locale: 'tlh' })).statusCode).toBe(400)
  })

  test('the page before offers the languages and, in demo mode, its people', async () => {
    const options = (await world.http.inject('/api/v1/sign-in')).json()
    expect(options.locales).toEqual(['en', 'it'])
    expect(options.demo.password).toBe(demo.password)
    expect(options.demo.accounts).toContainEqual({
      email: 'bruno@demo.test',
      name: 'Bruno Ferri',
      role: 'agent',
      skillset: 'Sales',
    })
    expect(JSON.stringify(options)).not.toContain('other@demo.test')
  })
})

describe('X-01 attempts are limited', () => {
  test('after ten failures even the right password has to wait, for a known and an unknown address alike', async () => {
    for (const email of ['anna@demo.test', 'nobody@demo.test']) {
      for (let n = 0; n < 10; n++)
        expect(codeOf(await tryIn({ email, password: 'wrong' }, {}, `10.0.0.${n}`))).toBe('wrong_credentials')
      const refused = await tryIn({ email: email.toUpperCase(), password: demo.password }, {}, '10.9.9.9')
      expect(refused.statusCode).toBe(429)
      expect(refused.json().error).toMatchObject({
        code: 'too_many_attempts',
        details: { retryAfterSeconds: expect.toSatisfy((s) => s > 0 && s <= 600) },
      })
    }
    expect((await tryIn({ ...anna, email: 'carla@demo.test' })).statusCode).toBe(200)
    world.clock.advance(10 * 60_000)
    expect((await tryIn(anna)).statusCode).toBe(200)
  })

  test('the right password of a disabled user counts as a failure too, or the limit would tell it from a wrong one', async () => {
    await owner.query(`update users set enabled = false where email = 'anna@demo.test'`)
    for (let n = 0; n < 10; n++) expect(codeOf(await tryIn(anna))).toBe('wrong_credentials')
    expect(codeOf(await tryIn(anna))).toBe('too_many_attempts')
  })

  test('an unknown address is not refused faster than a wrong password', async () => {
    const took = async (email: string) => {
      const start = performance.now()
      expect(codeOf(await tryIn({ email, password: 'wrong' }))).toBe('wrong_credentials')
      return performance.now() - start
    }
    // In turn, and the quickest of each: what else the machine does can only make an answer slower.
    const unknown: number[] = []
    const known: number[] = []
    for (let n = 0; n < 9; n++) {
      unknown.push(await took('nobody@demo.test'))
      known.push(await took('anna@demo.test'))
    }
    // Without the check of a password an answer takes a tenth of the time.
    expect(Math.min(...unknown) / Math.min(...known)).toBeGreaterThan(0.4)
  })

  test('of many guesses sent at once no more are tried than of guesses sent one by one', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => tryIn({ ...anna, password: 'wrong' })))
    const tried = answers.filter((answer) => codeOf(answer) === 'wrong_credentials')
    expect(tried.length).toBeGreaterThanOrEqual(10)
    expect(tried.length).toBeLessThanOrEqual(11)
  })

  test('who signs in well is not counted', async () => {
    for (let n = 0; n < 12; n++) expect((await tryIn(anna)).statusCode).toBe(200)
  })
})

describe('the session', () => {
  test('the cookie is for the browser only, and the table does not know its secret', async () => {
    const answer = await tryIn(anna)
    const [pair, ...flags] = String(answer.headers['set-cookie']).split('; ')
    expect(pair).toMatch(/^centralino=\d+\.[\w-]{43}$/)
    expect(flags.sort()).toEqual(['HttpOnly', `Max-Age=${sessionLife / 1000}`, 'Path=/', 'SameSite=Lax'])

    const token = pair?.split('.')[1] as string
    const [row] = await sessions()
    expect(row.token_hash).toEqual(hashToken(token))
    expect(JSON.stringify({ ...row, token_hash: row.token_hash.toString('latin1') })).not.toContain(token)
    expect(answer.body).not.toContain(token)
  })

  test('over HTTPS the cookie is bound to the host', async () => {
    const { publicUrl } = world.app.config
    world.app.config.publicUrl = 'https://desk.example'
    try {
      const answer = await tryIn(anna, { origin: 'http://localhost', host: 'localhost' })
      expect(answer.headers['set-cookie']).toMatch(/^__Host-centralino=/)
      expect(String(answer.headers['set-cookie']).split('; ')).toEqual(
        expect.arrayContaining(['HttpOnly', 'Secure', 'Path=/', 'SameSite=Lax']),
      )
      expect((await getMe(cookieOf(answer))).statusCode).toBe(200)
      expect((await getMe(cookieOf(answer).replace('__Host-', ''))).statusCode).toBe(401)
    } finally {
      world.app.config.publicUrl = publicUrl
    }
  })

  test('every sign-in makes a new one, and ends the one the browser had', async () => {
    const first = cookieOf(await tryIn(anna))
    const second = cookieOf(await tryIn(anna, { cookie: first }))
    expect(second).not.toBe(first)
    expect((await getMe(first)).statusCode).toBe(401)
    expect((await getMe(second)).json()).toMatchObject({ status: 'back_office' })
    const elsewhere = cookieOf(await tryIn(anna))
    expect([(await getMe(second)).statusCode, (await getMe(elsewhere)).statusCode]).toEqual([200, 200])
  })

  test('signing in once more, here or elsewhere, leaves the user Ready', async () => {
    const first = cookieOf(await tryIn(anna))
    await owner.query(`update users set status = 'ready' where email = 'anna@demo.test'`)
    expect((await tryIn(anna)).json()).toMatchObject({ status: 'ready' })
    expect((await tryIn(anna, { cookie: first })).json()).toMatchObject({ status: 'ready' })
  })

  test('a cookie that was made up opens nothing', async () => {
    const cookie = cookieOf(await tryIn(anna))
    const [, tenant, token] = /^centralino=(\d+)\.(.+)$/.exec(cookie) as unknown as [string, string, string]
    const made = [
      `${Number(tenant) + 1}.${token}`,
      `${tenant}.${token.slice(1)}A`,
      `999999999999.${token}`,
      `0.${token}`,
      `${tenant}.`,
      'x',
      `${tenant}' or 1=1.${token}`,
    ]
    for (const value of made) expect((await getMe(`centralino=${encodeURIComponent(value)}`)).statusCode).toBe(401)
    expect((await getMe(cookie)).statusCode).toBe(200)
  })

  test('it ends twelve hours after the last request', async () => {
    const cookie = cookieOf(await tryIn(anna))
    world.clock.advance(sessionIdle - 60_000)
    expect((await getMe(cookie)).statusCode).toBe(200)
    world.clock.advance(sessionIdle - 60_000)
    expect((await getMe(cookie)).statusCode).toBe(200)
    world.clock.advance(sessionIdle + 1)
    expect((await getMe(cookie)).statusCode).toBe(401)
  })

  test('it ends after thirty days however busy it was', async () => {
    const cookie = cookieOf(await tryIn(anna))
    const steps = sessionLife / (sessionIdle / 2)
    for (let step = 1; step < steps; step++) {
      world.clock.advance(sessionIdle / 2)
      expect((await getMe(cookie)).statusCode).toBe(200)
    }
    world.clock.advance(sessionIdle / 2)
    expect((await getMe(cookie)).statusCode).toBe(401)
  })

  test('its use is written down once a minute at most', async () => {
    const cookie = cookieOf(await tryIn(anna))
    const seen = async () => (await sessions())[0].last_seen_at.getTime()
    const start = await seen()
    world.clock.advance(50_000)
    await getMe(cookie)
    expect(await seen()).toBe(start)
    world.clock.advance(11_000)
    await getMe(cookie)
    expect(await seen()).toBeGreaterThan(start + 60_000)
  })

  test('X-01 a disabled user is refused at once', async () => {
    const cookie = cookieOf(await tryIn(anna))
    expect((await getMe(cookie)).statusCode).toBe(200)
    await owner.query(`update users set enabled = false where email = 'anna@demo.test'`)
    expect((await getMe(cookie)).statusCode).toBe(401)
  })

  test('a changed role counts at once', async () => {
    const cookie = cookieOf(await tryIn(anna))
    const deliveries = () => world.http.inject({ method: 'GET', url: '/api/v1/deliveries', headers: { cookie } })
    expect((await deliveries()).statusCode).toBe(403)
    await owner.query(`update users set role = 'administrator' where email = 'anna@demo.test'`)
    expect((await deliveries()).statusCode).toBe(200)
    await owner.query(`update users set role = 'agent' where email = 'anna@demo.test'`)
    expect((await deliveries()).statusCode).toBe(403)
  })
})

describe('A-OUTL-01 signing out', () => {
  const signOut = (cookie: string, headers: Record<string, string> = {}) =>
    world.http.inject({ method: 'POST', url: '/api/v1/sign-out', headers: { cookie, ...headers } })
  const statusOf = async () =>
    (await owner.query(`select status from users where email = 'anna@demo.test'`)).rows[0].status

  test('ends the session and takes the cookie back; the last one leaves the user Offline', async () => {
    const [one, two] = [cookieOf(await tryIn(anna)), cookieOf(await tryIn(anna))]
    const answer = await signOut(one)
    expect([answer.statusCode, answer.body]).toEqual([204, ''])
    expect(answer.headers['set-cookie']).toMatch(/^centralino=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/)
    expect([(await getMe(one)).statusCode, (await getMe(two)).statusCode]).toEqual([401, 200])
    expect(await statusOf()).toBe('back_office')
    await signOut(two)
    expect(await statusOf()).toBe('offline')
  })

  test('its sockets are closed, those of other sessions are not', async () => {
    const listen = async (person: Person) => {
      const heard: string[] = []
      const send = ({ type }: ServerFrame) => void heard.push(type)
      await world.app.hub.join(
        { ...(await sessionActor(world, person)), send, close: () => void heard.push('closed') },
        null,
      )
      return heard
    }
    const [one, two] = [await world.signIn('anna@demo.test'), await world.signIn('anna@demo.test')]
    const [atOne, atTwo] = [await listen(one), await listen(two)]
    await one.call.signOut()
    await world.settle()
    expect([atOne, atTwo]).toEqual([['welcome', 'ended', 'closed'], ['welcome']])
  })

  test('a session that was left behind long ago keeps nobody from being Offline', async () => {
    await tryIn(anna)
    world.clock.advance(sessionIdle + 1)
    await signOut(cookieOf(await tryIn(anna)))
    expect(await statusOf()).toBe('offline')
    expect(await sessions()).toEqual([])
  })

  test('A-OUTL-02 A-WAIT-05 Q36 open conversations wait for the user to come back', async () => {
    const person = await world.signIn('anna@demo.test')
    await person.call.setMyStatus({ body: { status: 'ready' } })
    await world.post(written('Hello', { at: world.clock.now() }))
    const [before] = (await person.call.listConversations({ query: { view: 'mine' } })).items
    expect(before?.state).toBe('active')
    await person.call.openConversation({ params: { id: before?.id ?? '' } })
    await person.call.signOut()
    const again = await world.signIn('anna@demo.test')
    expect((await again.call.listConversations({ query: { view: 'mine' } })).items.map((one) => one.id)).toEqual([
      before?.id,
    ])
  })

  test('a page of another site can neither sign anybody in nor out', async () => {
    const cookie = cookieOf(await tryIn(anna))
    const foreign = [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]
    for (const headers of foreign) {
      for (const answer of [
        await signOut(cookie, headers as Record<string, string>),
        await tryIn(anna, headers as Record<string, string>),
      ]) {
        expect([answer.statusCode, codeOf(answer), answer.headers['set-cookie']]).toEqual([
          403,
          'wrong_origin',
          undefined,
        ])
      }
    }
    expect((await getMe(cookie)).statusCode).toBe(200)
    expect((await signOut(cookie, { origin: 'http://127.0.0.1' })).statusCode).toBe(204)
  })
})

test('without the demo world its accounts open nothing, and a session from before is over', async () => {
  const cookie = cookieOf(await tryIn(anna))
  world.app.config.demo = false
  try {
    expect(codeOf(await tryIn(anna))).toBe('wrong_credentials')
    expect((await getMe(cookie)).statusCode).toBe(401)
    expect((await world.http.inject('/api/v1/sign-in')).json()).toEqual({ locales: ['en', 'it'], demo: null })
  } finally {
    world.app.config.demo = true
  }
})
