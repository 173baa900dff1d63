import { Refused } from '@centralino/contract/client.ts'
import type { Conversation } from '@centralino/contract/conversations.ts'
import { expect, test } from '@playwright/test'
import { type AgentSession, signIn, untilAnswered } from './support/agent-session.ts'
import { anna, bruno, carla, dario, elena, support } from './support/demo-world.ts'
import { poll } from './support/poll.ts'
import { PretendMeta } from './support/pretend-meta.ts'
import { Product } from './support/product.ts'

const customers = 12
/** The server is killed after so many things that agents did. */
const killsAt = [40, 90, 140]
const deeds = 190
const patience = 60_000

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

/** The same numbers each time: a run that fails can be had again. */
function createRandom(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** What somebody does may have become impossible a moment ago, and whoever was quicker is right: that is an answer too. */
async function tried(call: () => Promise<unknown>): Promise<string> {
  return untilAnswered(async () => {
    try {
      await call()
      return 'done'
    } catch (error) {
      if (error instanceof Refused && error.status >= 400 && error.status < 500) return error.code
      throw error
    }
  })
}

test('C-14 C-20 X-11 X-23 agents hand over, park, take over and close while the server is killed: nothing is lost, twice or stuck', async () => {
  test.setTimeout(240_000)
  await meta.start(product.url)
  await product.start()
  const people = await Promise.all([anna, carla, bruno, dario].map(({ email }) => signIn(product.url, email)))
  const administrator = await signIn(product.url, elena.email)
  const settings = { responseSeconds: 10, personalSeconds: 10, returnSeconds: 10 }
  await administrator.api.changeRoutingSettings({ body: settings })
  const ids = await Promise.all(people.map(async ({ api }) => (await api.getMe()).id))
  const { items: skillsets } = await administrator.api.listSkillsets()
  for (const { api } of people.slice(0, 3)) await api.setMyStatus({ body: { status: 'ready' } })
  await meta.control.startLoad({ rate: 4, seconds: 40, customers, numberId: support })

  const random = createRandom(20_261_122)
  const told = new Map<string, number>()
  for (let deed = 0; deed < deeds; deed++) {
    if (killsAt.includes(deed)) {
      await product.kill()
      await product.start()
    }
    const who = people[random(people.length)] as AgentSession
    const answers = await Promise.all(doSomething(who, people, random))
    for (const answer of answers) told.set(answer, (told.get(answer) ?? 0) + 1)
  }
  await poll(async () => (await meta.control.load()).written >= 160, patience, 'the last message')
  console.log(
    [...told]
      .sort()
      .map(([answer, times]) => `${answer} ${times}`)
      .join(', '),
  )
  expect(told.get('done') ?? 0).toBeGreaterThan(deeds / 3)

  // Whatever state it is in, it is where somebody, or a timer, will find it.
  const dario_ = people[3] as AgentSession
  await poll(async () => (await dario_.api.listStuck()).items.length === 0, patience, 'nothing that is stuck')
  const open = await product.database.query<{ customer_id: string; times: number }>(
    `select customer_id, count(*)::int as times from conversations where state <> 'closed' group by 1 having count(*) > 1`,
  )
  expect(open).toEqual([])
  const over = await product.database.query(
    `select assignee_id, place from conversations where state = 'active' group by 1, 2 having count(*) > 1`,
  )
  expect(over).toEqual([])

  // And each of them comes to its end, by ordinary steps alone.
  await poll(
    async () => {
      for (const { api } of people) await api.setMyStatus({ body: { status: 'ready' } })
      for (const { api } of people) {
        for (const { id, state } of (await api.listConversations({ query: { view: 'queue' } })).items)
          if (state === 'parked') await tried(() => api.unparkConversation({ params: { id } }))
        for (const { id } of (await api.listConversations({ query: { view: 'waiting' } })).items)
          await tried(() => api.takeConversation({ params: { id } }))
        for (const { id } of (await api.listConversations({ query: { view: 'mine' } })).items) {
          await tried(() => api.openConversation({ params: { id } }))
          await tried(() => api.closeConversation({ params: { id }, body: {} }))
        }
      }
      const left = await product.database.query<{ rows: number }>(
        `select count(*)::int as rows from conversations where state <> 'closed'`,
      )
      return left[0]?.rows === 0
    },
    patience,
    'the end of every conversation',
  )
  expect(await product.database.query(`select kind from timers where kind <> 'presence'`)).toEqual([])

  function doSomething(who: AgentSession, all: readonly AgentSession[], upTo: typeof random): Promise<string>[] {
    const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T
    const mine = (act: (conversation: Conversation) => Promise<unknown>) =>
      tried(async () => {
        const { items } = await who.api.listConversations({ query: { view: 'mine' } })
        if (items.length > 0) await act(pick(items))
      })
    const mode = upTo(2) === 0 ? ('immediate' as const) : ('exclusive' as const)
    switch (upTo(10)) {
      case 0:
      case 1:
        return [mine(({ id }) => who.api.openConversation({ params: { id } }))]
      case 2: {
        const to = { kind: 'user' as const, id: pick(ids), mode }
        return [mine(({ id }) => who.api.transferConversation({ params: { id }, body: { to } }))]
      }
      case 3: {
        const to = { kind: 'skillset' as const, id: pick(skillsets).id, mode }
        return [mine(({ id }) => who.api.transferConversation({ params: { id }, body: { to } }))]
      }
      case 4: {
        const to = { kind: 'wait_queue' as const, queue: upTo(2) === 0 ? ('public' as const) : ('personal' as const) }
        return [mine(({ id }) => who.api.transferConversation({ params: { id }, body: { to } }))]
      }
      case 5:
      case 6: {
        // Two reach for the same conversation in the same moment.
        const second = pick(all)
        const found = who.api.listConversations({ query: { view: 'waiting' } }).catch(() => ({ items: [] }))
        const taken = ({ api }: AgentSession) =>
          tried(async () => {
            const [first] = (await found).items
            if (first) await api.takeConversation({ params: { id: first.id } })
          })
        return [taken(who), taken(second)]
      }
      case 7: {
        const status = pick(['ready', 'back_office', 'break'] as const)
        return [tried(() => who.api.setMyStatus({ body: { status } }))]
      }
      case 8:
        return [mine(({ id }) => who.api.closeConversation({ params: { id }, body: {} }))]
      default:
        return [
          tried(async () => {
            const { items } = await who.api.listConversations({ query: { view: 'queue' } })
            if (items.length > 0) await who.api.unparkConversation({ params: { id: pick(items).id } })
          }),
        ]
    }
  }
})
