import { setTimeout as wait } from 'node:timers/promises'
import { type Customer, demo, makeCustomers, makeWritings } from '../load/customers.ts'
import { expectAccepted } from '../load/flood.ts'
import { openLines } from '../load/lines.ts'
import { webhookRequest } from '../load/webhook-request.ts'
import { openProduct, type Product } from '../processes/product.ts'
import type { Context } from '../row.ts'
import { type Agent, signIn } from './sign-in.ts'

/** An agent at work: Ready, with conversations of customers who write to the agent's number. */
export type Desk = { agent: Agent; customers: Customer[] }

/** Bruno of Sales, whom nothing of the floods on the Support number reaches. */
const email = 'bruno@demo.test'
const conversations = 200

/** Shared by the rows that look at an agent's screen. */
export const openDesk = (context: Context): Promise<Desk> =>
  context.once('desk', async () => {
    const product = await openProduct(context)
    await product.owner.query('update users set maximum = 200 where email = $1', [email])
    const agent = await signIn(product.server.url, email)
    await agent.call.setMyStatus({ body: { status: 'ready' } })
    const customers = makeCustomers(conversations, 90)
    await introduce(product, customers)
    await untilAssigned(product, agent)
    // Opened, they stay: an offer that nobody opens is somebody else's after two minutes.
    const { items } = await agent.call.listConversations({ query: { view: 'mine', limit: conversations } })
    await Promise.all(items.map(({ id }) => agent.call.openConversation({ params: { id } })))
    return { agent, customers }
  })

/** Each customer writes once: that makes the conversation. */
const introduce = async ({ server }: Product, customers: readonly Customer[]): Promise<void> => {
  const lines = await openLines(server.port, 8)
  const requests = customers
    .flatMap((customer) => makeWritings(1, [customer]))
    .map((one) => webhookRequest(one, demo.sales))
  expectAccepted(await Promise.all(requests.map((request) => lines.send(request))))
  lines.close()
}

const untilAssigned = async ({ owner }: Product, agent: Agent): Promise<void> => {
  for (let tries = 0; tries < 500; tries++) {
    const { rows } = await owner.query<{ count: number }>(
      `select count(*)::int as count from conversations where assignee_id = $1 and state = 'active'`,
      [agent.id],
    )
    if (rows[0]?.count === conversations) return
    await wait(20)
  }
  throw new Error('the conversations were not assigned')
}
