import type { BookCounts } from '@centralino/simulator/book/read-book.ts'
import { expect, test } from '@playwright/test'
import { signIn, untilAnswered } from './support/agent-session.ts'
import { anna, elena, support } from './support/demo-world.ts'
import { poll } from './support/poll.ts'
import { PretendMeta } from './support/pretend-meta.ts'
import { Product } from './support/product.ts'
import { RobotAgent } from './support/robot-agent.ts'

const messages = 500
const customers = 50
const perSecond = 30
/** The server is killed when the customers have written so many, and it has taken some answers since its last start. */
const killsAt = [100, 230, 360]
const answersBetween = 20
/** Far more than it takes, for a machine that is busy with other work. */
const patience = 90_000

type StoredMessage = { id: string; wamid: string | null; direction: 'in' | 'out'; status: string; body: string }

let meta: PretendMeta
let product: Product
test.beforeAll(async () => {
  meta = await PretendMeta.prepare()
  product = await Product.prepare({ WHATSAPP_GRAPH_URL: meta.graphUrl })
})
test.afterAll(async () => {
  await product.cleanUp()
  await meta.cleanUp()
})

const stored = () =>
  product.database.query<StoredMessage>(`
    select id, wamid, direction, status, body from messages
    order by tenant_id, conversation_id, sent_at, seq`)

/** Nothing waits to be said any more, every phone has read what it got, and Meta has nothing left to tell. */
async function quiet(): Promise<void> {
  const counted = 'select count(*)::int as rows from outbox'
  await poll(async () => (await product.database.query(counted))[0]?.rows === 0, patience, 'an empty outbox')
  const allRead = ({ outbound }: BookCounts) => outbound.read === outbound.accepted
  await poll(async () => allRead(await meta.control.counts()), patience, 'the last blue tick')
  await meta.control.settled({ timeoutMs: patience })
}

const numberIn = (text: string): number => Number(/\d+$/.exec(text)?.[0])

test('A-MSG-01 A-SEND-01 X-12 the server is killed again and again amid 500 messages and their answers: none is lost, none comes twice', async () => {
  test.setTimeout(240_000)
  await meta.start(product.url)
  // So that some answers are always on their way to WhatsApp, taken there and not yet known here, when the server dies.
  await meta.control.setFaults({ lateAnswer: { on: true, value: 150 } })
  await product.start()
  const session = await signIn(product.url, anna.email)
  // More places than an administrator would give a person: here all customers talk at the same time.
  await product.database.query('update users set maximum = 200 where email = $1', [anna.email])
  await session.api.setMyStatus({ body: { status: 'ready' } })
  const robot = new RobotAgent(session)
  await robot.start()

  const began = performance.now()
  await meta.control.startLoad({ rate: perSecond, seconds: messages / perSecond, customers, numberId: support })
  for (const count of killsAt) {
    const taken = robot.taken + answersBetween
    await poll(async () => (await meta.control.load()).written >= count, patience, `message ${count}`)
    await poll(async () => robot.taken >= taken, patience, `answer ${taken}`)
    await product.kill()
    await product.start()
  }
  await poll(async () => robot.taken >= messages, patience, `${messages} answers`)
  await quiet()

  // What nobody can know is shown as uncertain, and a person decides. Meta told all it had, so these never went out.
  const uncertain = (await stored()).filter((message) => message.status === 'uncertain').map((message) => message.id)
  for (const answer of robot.answers.values()) {
    if (!uncertain.includes(answer.id)) continue
    const params = { id: answer.to.conversationId, messageId: answer.id }
    await untilAnswered(() => session.api.resolveMessage({ params, body: { action: 'resend' } }))
  }
  await quiet()
  const book = await meta.control.book()
  const { attempts, duplicates } = book.counts.webhooks
  console.log(
    `${killsAt.length} kills in ${((performance.now() - began) / 1000).toFixed(1)} s: ${uncertain.length} answers were uncertain, ` +
      `${attempts} webhook calls, ${duplicates} twice`,
  )

  const rows = await stored()
  const inbound = rows.filter((row) => row.direction === 'in')
  const outbound = rows.filter((row) => row.direction === 'out')
  expect(book.counts.inbound).toEqual({ sent: messages, acknowledged: messages, pending: 0, lost: 0 })
  expect(inbound.map((row) => row.wamid).sort()).toEqual(book.inbound.map((message) => message.id).sort())

  expect(robot.troubles).toEqual([])
  expect(robot.answers.size).toBe(messages)
  const answered = [...robot.answers.values()].map((answer) => ({ id: answer.id, body: answer.body }))
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  const onPhones = book.outbound.map(({ opaque, content }) => {
    const { body } = content.text as { body: string }
    return { id: String(opaque), body }
  })
  expect(onPhones.sort(byId)).toEqual(answered.sort(byId))
  expect(outbound.map(({ id, body }) => ({ id, body })).sort(byId)).toEqual(answered)
  expect(outbound.map(({ id, wamid, status }) => ({ id, wamid, status })).sort(byId)).toEqual(
    book.outbound.map(({ opaque, id, status }) => ({ id: String(opaque), wamid: id, status })).sort(byId),
  )
  expect([...new Set(outbound.map((row) => row.status))]).toEqual(['read'])

  for (const customer of new Set(book.inbound.map((message) => message.customerId))) {
    const wrote = book.inbound.filter((message) => message.customerId === customer).map((message) => message.id)
    expect(inbound.map((row) => String(row.wamid)).filter((wamid) => wrote.includes(wamid))).toEqual(wrote)
    const read = book.outbound.filter((message) => message.customerId === customer)
    const inTurn = read.filter(({ opaque }) => !uncertain.includes(String(opaque)))
    const numbers = inTurn.map(({ content }) => numberIn((content.text as { body: string }).body))
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  }

  const administrator = await signIn(product.url, elena.email)
  for (const state of ['stored', 'unknown_number', 'failed'] as const) {
    expect((await administrator.api.listDeliveries({ query: { state } })).items).toEqual([])
  }
  // What the feed brought over all the crashes is what a fresh look shows.
  await expect(async () => {
    const fresh = await session.api.getDesk()
    expect(Object.values(robot.desk.conversations).sort(byId)).toEqual(fresh.conversations.sort(byId))
  }).toPass({ timeout: 5_000 })
  await robot.stop()
})
