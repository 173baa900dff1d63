import { sql } from 'kysely'
import { v7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDeskWorld, type DeskWorld, refusalOf } from '../../testing/desk-world.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import { sessionActor } from '../../testing/session-actor.ts'
import { listMails } from './list-mails.ts'
import { mailConversation } from './mail-conversation.ts'
import { recoverMails } from './recover-mails.ts'
import { headOf, type Letter, openPostOffice, type PostOffice, partsOf } from './testing/post-office.ts'
import { mailWay } from './way.ts'

let office: PostOffice
let world: DeskWorld
beforeAll(async () => {
  office = await openPostOffice()
  world = await createDeskWorld({ SMTP_URL: office.url, MAIL_FROM: 'centralino@lume.example' })
})
afterAll(async () => {
  await world.end()
  await office.close()
})
beforeEach(async () => {
  await world.clear()
  office.letters.length = 0
})
afterEach(async () => {
  office.answer(null)
  await world.app.inTenant({ tenantId: 1 }, (tx) => sql`delete from mails`.execute(tx.sql))
})

const send = (id: string, body: { to: string[]; subject?: string; text?: string }, who = world.anna) =>
  who.call.mailConversation({ params: { id }, body })
const stateOf = async (id: string) => (await world.dario.call.listMails({ params: { id } })).items[0]
const until = async (check: () => Promise<boolean> | boolean, patience = 25_000) => {
  for (const start = Date.now(); Date.now() - start < patience; ) {
    if (await check()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('it never came to that')
}
const only = (): Letter => {
  expect(office.letters).toHaveLength(1)
  return office.letters[0] as Letter
}
const part = (letter: Letter, type: string) => partsOf(letter).get(type)?.toString('utf8') ?? ''

describe('A-DET-03 A-CUST-06 C-25 a conversation goes out by e-mail', () => {
  test('with covering text, as HTML, as plain text and as PDF, and the thread tells who sent it to whom', async () => {
    const { id, from } = await world.opened(world.anna)
    await world.customer('La lampada è rotta 😔', { from })
    await world.anna.call.sendMessage({ params: { id }, body: { type: 'text', text: { body: 'We replace it' } } })
    await world.settle()
    const to = ['a.montefeltro@studio.example', 'Carla@Lume.Example']
    const mail = await expectFeedToMatch(world, world.anna, () =>
      send(id, { to, text: 'Gentile Alessandra,\nhere it is.' }),
    )
    expect(mail).toMatchObject({ to: ['a.montefeltro@studio.example', 'Carla@lume.example'], state: 'queued' })
    expect(await stateOf(id)).toMatchObject({ id: mail.id, state: 'sent', by: { name: 'Anna Bianchi' } })
    const told = await world.app.inTenant({ tenantId: 1 }, (tx) =>
      sql<{ audience: object }>`select audience from feed_events where event ->> 'type' = 'mail'
        and event ->> 'conversationId' = ${id}`.execute(tx.sql),
    )
    expect(told.rows).toEqual([{ audience: { kind: 'user', userId: world.anna.id } }])
    const letter = only()
    expect(letter).toMatchObject({ from: 'centralino@lume.example', to: mail.to })
    expect(headOf(letter).get('from')).toBe('"Anna Bianchi, Bottega Lume" <centralino@lume.example>')
    expect(headOf(letter).get('subject')).toBe('Your conversation with Bottega Lume')
    for (const type of ['text/html', 'text/plain']) {
      const body = part(letter, type)
      for (const words of ['La lampada è rotta 😔', 'We replace it', 'Gentile Alessandra,', 'Europe/Rome']) {
        expect([type, body]).toEqual([type, expect.stringContaining(words)])
      }
    }
    const pdf = partsOf(letter).get('application/pdf')
    expect(pdf?.subarray(0, 8).toString()).toBe('%PDF-1.7')
    const { items } = await world.anna.call.listMessages({ params: { id }, query: {} })
    expect(items.at(-1)).toMatchObject({
      type: 'event',
      content: { event: 'mailed', by: { name: 'Anna Bianchi' }, addresses: mail.to },
    })
    // The line is ours: the customer got what was written, and nothing else.
    expect(JSON.stringify(world.graph)).not.toContain('studio.example')
  })

  test('what stays inside the house does not go along', async () => {
    const { id } = await world.opened(world.anna)
    await world.app.inTenant({ tenantId: 1 }, (tx) =>
      sql`insert into messages (tenant_id, id, conversation_id, number_id, direction, type, body, preview, content, author_kind, status, sent_at, stored_at)
        select 1, gen_random_uuid(), ${id}, number_id, 'out', type, 'TOP SECRET', 'TOP SECRET', ${'{"event":"other"}'}::jsonb, 'system', 'received', now(), now()
        from conversations, unnest(array['note', 'event', 'text']) as type where id = ${id}`.execute(tx.sql),
    )
    await world.elena.call.setNumberRules({
      params: { id: (await world.of((await world.opened(world.anna)).from)).number.id },
      body: {
        priority: 0,
        skillsetIds: [],
        outbound: true,
        silence: null,
        closing: null,
        profile: { profiling: 'off', notes: 'optional' },
      },
    })
    await world.anna.call.closeConversation({ params: { id }, body: { profile: { path: [], note: 'TOP SECRET' } } })
    await send(id, { to: ['a@lume.example'] })
    await world.settle()
    expect(part(only(), 'text/plain')).toContain('Hello')
    expect(part(only(), 'text/html') + part(only(), 'text/plain')).not.toContain('TOP SECRET')
  })

  test('forty messages stand in the mail, all of them in the PDF', async () => {
    const { id } = await world.opened(world.anna)
    await write(id, 60)
    await send(id, { to: ['a@lume.example'] })
    await world.settle()
    const html = part(only(), 'text/html')
    expect(html).toContain('The last 40 of 61 messages. All of them are in the attached PDF.')
    expect(html.match(/Message number \d+/g)).toHaveLength(40)
    expect(html).toContain('Message number 59')
  })

  test('a conversation of ten thousand messages goes out too', async () => {
    const { id } = await world.opened(world.anna)
    await write(id, 10_000)
    await send(id, { to: ['a@lume.example'] })
    const before = process.memoryUsage().rss
    await until(async () => (await stateOf(id))?.state === 'sent', 85_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(600 * 1024 * 1024)
    expect(partsOf(only()).get('application/pdf')?.length).toBeLessThan(12 * 1024 * 1024)
  }, 90_000)
})

/** So many messages of the customer, stored at once. */
const write = (id: string, count: number) =>
  world.app.inTenant({ tenantId: 1 }, (tx) =>
    sql`insert into messages (tenant_id, id, conversation_id, number_id, direction, type, body, preview, author_kind, status, sent_at, stored_at)
      select 1, gen_random_uuid(), ${id}, number_id, 'in', 'text', 'Message number ' || n, '', 'customer', 'received', ${new Date(world.clock.now())}::timestamptz + n * interval '1 second', now()
      from conversations, generate_series(0, ${count - 1}::int) n where id = ${id}`.execute(tx.sql),
  )

describe('Q25 who may, and to whom', () => {
  test('only who may read the conversation; to everybody else there is none', async () => {
    const { id } = await world.opened(world.anna)
    expect(await refusalOf(send(id, { to: ['a@lume.example'] }, world.carla))).toBe('not_found')
    expect(await refusalOf(world.bruno.call.listMails({ params: { id } }))).toBe('not_found')
    expect(await refusalOf(send(v7(), { to: ['a@lume.example'] }))).toBe('not_found')
    expect(await send(id, { to: ['a@lume.example'] }, world.dario)).toMatchObject({ by: { name: 'Dario Conti' } })
    await world.anna.call.closeConversation({ params: { id } })
    expect(await send(id, { to: ['a@lume.example'] })).toMatchObject({ to: ['a@lume.example'] })
    await world.settle()
    expect(office.letters).toHaveLength(2)
  })

  test('only to the allowed domains, ten addresses at once, sixty in an hour', async () => {
    const { id } = await world.opened(world.anna)
    for (const person of [world.anna, world.dario]) {
      expect(await refusalOf(person.call.getMailSettings())).toBe('not_allowed')
    }
    const before = await world.elena.call.getMailSettings()
    const settings = { ...before, allowedDomains: ['Lume.Example', '@studio.example'], replyTo: 'Negozio@Lume.example' }
    const set = await world.elena.call.setMailSettings({ body: settings })
    expect(set.allowedDomains).toEqual(['lume.example', 'studio.example'])
    expect(await refusalOf(world.elena.call.setMailSettings({ body: settings }))).toBe('changed_meanwhile')
    expect(await refusalOf(world.elena.call.setMailSettings({ body: { ...set, allowedDomains: ['lume'] } }))).toBe(
      'bad_address',
    )
    expect(await refusalOf(send(id, { to: ['a@lume.example', 'x@evil-lume.example'] }))).toBe('address_not_allowed')
    expect(await refusalOf(send(id, { to: ['a@lume.example', 'x@evil.example@lume.example'] }))).toBe('bad_address')
    const many = (start: number, count: number) => Array.from({ length: count }, (_, n) => `a${start + n}@lume.example`)
    expect(await refusalOf(send(id, { to: many(0, 11) }))).toBe('invalid_request')
    await send(id, { to: many(0, 1) })
    await world.settle()
    expect(headOf(only()).get('reply-to')).toBe('Negozio@lume.example')
    const answers = await Promise.all(Array.from({ length: 7 }, () => refusalOf(send(id, { to: many(0, 10) }))))
    expect(answers.filter((answer) => answer === 'too_many_mails')).toHaveLength(2)
    await world.elena.call.setMailSettings({ body: { ...set, allowedDomains: [], replyTo: null } })
    await world.settle()
  })
})

describe('T2 nothing that somebody writes changes what a mail is', () => {
  const injections = [
    'a@lume.example\r\nBcc: victim@evil.example',
    'a@lume.example,victim@evil.example',
    '<victim@evil.example>',
  ]
  test.each(injections)('%j is no address', async (to) => {
    const { id } = await world.opened(world.anna)
    expect(await refusalOf(send(id, { to: [to] }))).toBe('bad_address')
    expect(office.letters).toEqual([])
  })

  test('the subject is one line of the head, whatever it contains', async () => {
    const { id } = await world.opened(world.anna)
    const subject = 'Hello\r\nBcc: victim@evil.example\r\n\r\n<script>alert(1)</script>\u2028X: y'
    await send(id, { to: ['a@lume.example'], subject })
    await world.settle()
    const letter = only()
    expect(letter.to).toEqual(['a@lume.example'])
    expect([...headOf(letter).keys()]).not.toContain('bcc')
    expect(headOf(letter).get('subject')).toContain('Hello Bcc: victim@evil.example')
  })

  test('texts and names are text in the HTML', async () => {
    const payloads = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '"><svg onload=alert(1)>',
      "' onmouseover='alert(1)",
      '</td></table><a href="javascript:alert(1)">x</a>',
      '&lt;script&gt;',
      'https://evil.example/track.png',
    ]
    const { id, from } = await world.opened(world.anna)
    for (const payload of payloads) await world.customer(payload, { from })
    await world.app.inTenant({ tenantId: 1 }, (tx) =>
      sql`update customers set saved_name = ${payloads.join(' ')} from conversations c where c.id = ${id} and customers.id = c.customer_id`.execute(
        tx.sql,
      ),
    )
    await send(id, { to: ['a@lume.example'], text: payloads.join('\n') })
    await world.settle()
    const html = part(only(), 'text/html')
    const tags = new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag?.toLowerCase()))
    for (const tag of ['script', 'img', 'svg', 'a', 'link', 'iframe', 'form'])
      expect([tag, tags.has(tag)]).toEqual([tag, false])
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('&amp;lt;script&amp;gt;')
    // Only what stands between < and > does anything.
    const inside = [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag).join('')
    expect(inside).not.toMatch(/alert|evil|onerror|onload|onmouseover/)
  })
})

describe('when the mail server does not take it', () => {
  test('what it refuses for good has failed, and the thread says why', async () => {
    const { id } = await world.opened(world.anna)
    office.answer({ code: 550, words: 'Mailbox full\r\nof <b>letters</b>' })
    await expectFeedToMatch(world, world.anna, () => send(id, { to: ['a@lume.example'] }))
    expect(await stateOf(id)).toMatchObject({ state: 'failed', reason: expect.stringContaining('550') })
    const { items } = await world.anna.call.listMessages({ params: { id }, query: {} })
    expect(items.at(-1)?.content).toMatchObject({ event: 'mail_failed', addresses: ['a@lume.example'] })
    office.answer(null)
    await world.settle()
    expect(office.letters).toEqual([])
  })

  test('one refused address among others is told, the others have it', async () => {
    const { id } = await world.opened(world.anna)
    office.answer({ code: 550, words: 'Nobody here', address: 'gone@lume.example' })
    await send(id, { to: ['a@lume.example', 'gone@lume.example'] })
    await world.settle()
    expect(only().to).toEqual(['a@lume.example'])
    const { items } = await world.anna.call.listMessages({ params: { id }, query: {} })
    expect(items.at(-1)?.content).toMatchObject({ event: 'mail_failed', addresses: ['gone@lume.example'] })
  })

  test('a fault of the moment is tried again, under the same message id', async () => {
    const { id } = await world.opened(world.anna)
    const before = office.tries()
    office.answer({ code: 451, words: 'Come back later' })
    await send(id, { to: ['a@lume.example'] })
    await until(() => office.tries() > before)
    await until(async () => (await stateOf(id))?.reason != null)
    expect(await stateOf(id)).toMatchObject({ state: 'queued', reason: expect.stringContaining('451') })
    office.answer(null)
    await until(async () => (await stateOf(id))?.state === 'sent')
    expect(headOf(only()).get('message-id')).toContain((await stateOf(id))?.id)
    expect(await stateOf(id)).toMatchObject({ reason: null })
  }, 40_000)

  test('a process that dies in the middle leaves a mail that another one sends', async () => {
    const { id } = await world.opened(world.anna)
    office.answer({ hangs: true })
    const before = office.tries()
    const mail = await send(id, { to: ['a@lume.example'] })
    await until(() => office.tries() > before)
    // As after a kill: the attempt was begun, and nobody will ever say what came of it.
    await world.app.inTenant({ tenantId: 1 }, (tx) =>
      sql`update mails set tried_at = tried_at - interval '10 minutes' where id = ${mail.id}`.execute(tx.sql),
    )
    office.answer(null)
    const other = await world.another()
    await recoverMails(other.app)
    await until(async () => (await stateOf(id))?.state === 'sent')
    expect(only().to).toEqual(['a@lume.example'])
  }, 60_000)
})

describe('B-29 without a mail server', () => {
  let without: DeskWorld
  beforeAll(async () => {
    without = await createDeskWorld()
  })
  afterAll(() => without.end())

  test('mails are kept while trying things out, and shown under /dev/mail in a frame that runs nothing', async () => {
    const { id } = await without.opened(without.anna)
    const mail = await without.anna.call.mailConversation({
      params: { id },
      body: { to: ['a@lume.example'], text: '<script>alert(1)</script>' },
    })
    expect(mail.state).toBe('kept')
    const get = (url: string) => without.http.inject({ method: 'GET', url })
    expect((await get('/dev/mail')).body).toContain(`/dev/mail/${mail.id}`)
    const view = await get(`/dev/mail/${mail.id}`)
    expect(view.body).toContain('sandbox src=')
    const html = await get(`/dev/mail/${mail.id}/html`)
    expect(html.headers['content-security-policy']).toContain('sandbox')
    expect(html.body).not.toContain('<script')
    expect((await get(`/dev/mail/${mail.id}/text`)).headers['content-type']).toContain('text/plain')
    const pdf = await get(`/dev/mail/${mail.id}/attached/0`)
    expect(pdf.body.slice(0, 5)).toBe('%PDF-')
    expect((await get(`/dev/mail/${v7()}`)).statusCode).toBe(404)
    expect((await get(`/dev/mail/1'`)).statusCode).toBe(404)
  })

  test('outside the demo they are refused in a word', async () => {
    const { id } = await without.opened(without.anna)
    const { actor } = await sessionActor(without, without.anna)
    const asked = without.app.inTenant({ tenantId: 1 }, (tx) =>
      mailConversation(
        tx,
        actor,
        id,
        { to: ['a@lume.example'] },
        { way: mailWay({ smtpUrl: null, demo: false }), publicUrl: '' },
      ),
    )
    expect(await refusalOf(asked)).toBe('mail_not_set_up')
    const seen = await without.app.inTenant({ tenantId: 1 }, (tx) => listMails(tx, actor, id, 'none'))
    expect(seen).toMatchObject({ ready: false, items: [] })
  })
})
