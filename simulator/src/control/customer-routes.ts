import { z } from 'zod'
import { newPerson } from '../handset/add-customer.ts'
import { CannotWrite, customerMessage, writeMessage } from '../handset/write-message.ts'
import type { Simulator } from '../simulator.ts'
import { type Customer, customerChange, newCustomer } from '../world/customer.ts'
import type { ControlScope } from './control-scope.ts'
import { changeNumber, tellPreference } from './life-events.ts'
import { viewCustomer, viewThread } from './view-world.ts'
import { customerView, problem, threadView } from './views.ts'

const params = z.object({ id: z.string() })
const written = z.object({ id: z.string() })
const tags = ['customers']

/** @throws CannotWrite if there is no such customer. */
function someone(simulator: Simulator, id: string): Customer {
  const customer = simulator.world.customers.get(id)
  if (customer === undefined) throw new CannotWrite(`There is no customer ${id}`)
  return customer
}

export function customerRoutes(scope: ControlScope, simulator: Simulator): void {
  const { world, ledger, now } = simulator

  scope.get(
    '/customers',
    { schema: { tags, summary: 'Everybody who has a phone here', response: { 200: z.array(customerView) } } },
    async () => [...world.customers.values()].filter(({ load }) => !load).map((one) => viewCustomer(world, one)),
  )

  scope.post(
    '/customers',
    {
      schema: {
        tags,
        summary: 'A new customer; name, phone number and username are made up where they are not given',
        body: newCustomer,
        response: { 200: customerView, 409: problem },
      },
    },
    async (request) => {
      const customer = newPerson(world, request.body, now())
      ledger.record({ t: 'customer', customer })
      return viewCustomer(world, customer)
    },
  )

  scope.get(
    '/customers/:id',
    { schema: { tags, summary: 'One customer', params, response: { 200: customerView, 409: problem } } },
    async (request) => viewCustomer(world, someone(simulator, request.params.id)),
  )

  scope.patch(
    '/customers/:id',
    {
      schema: {
        tags,
        summary: 'Switch a phone: online, how it reads, blocked, old client, marketing opt-out, name',
        params,
        body: customerChange,
        response: { 200: customerView, 409: problem },
      },
    },
    async (request) => {
      const before = someone(simulator, request.params.id)
      const customer = { ...before, ...definedOf(request.body) }
      ledger.record({ t: 'customer', customer })
      if (customer.optedOut !== before.optedOut) tellPreference(simulator, customer)
      return viewCustomer(world, customer)
    },
  )

  scope.delete(
    '/customers/:id',
    { schema: { tags, summary: 'The customer leaves WhatsApp', params, response: { 204: z.null(), 409: problem } } },
    async (request, reply) => {
      ledger.record({ t: 'customer-gone', id: someone(simulator, request.params.id).id })
      return reply.status(204).send(null)
    },
  )

  scope.post(
    '/customers/:id/messages',
    {
      schema: {
        tags,
        summary: 'The customer writes: any type in Meta’s own words, for example {"text":{"body":"Ciao"}}',
        params,
        body: customerMessage,
        response: { 200: written, 409: problem },
      },
    },
    async (request) => {
      const id = writeMessage(simulator, someone(simulator, request.params.id), request.body)
      await ledger.written()
      return { id }
    },
  )

  scope.get(
    '/customers/:id/threads',
    {
      schema: {
        tags,
        summary: 'The talks on this phone',
        params,
        response: { 200: z.array(threadView), 409: problem },
      },
    },
    async (request) => {
      const { id } = someone(simulator, request.params.id)
      return [...world.numbers.keys()].flatMap((number) => {
        const thread = world.threads.get(`${number}:${id}`)
        return thread === undefined ? [] : [viewThread(thread)]
      })
    },
  )

  scope.post(
    '/customers/:id/read',
    {
      schema: {
        tags,
        summary: 'The customer opens the talk and reads what has arrived',
        params,
        body: z.strictObject({ numberId: z.string().optional() }).default({}),
        response: { 204: z.null(), 409: problem },
      },
    },
    async (request, reply) => {
      simulator.handsets.readNow(someone(simulator, request.params.id).id, request.body.numberId ?? null)
      return reply.status(204).send(null)
    },
  )

  scope.post(
    '/customers/:id/change-number',
    {
      schema: {
        tags,
        summary: 'The customer moves to another phone number: system message, new user id',
        params,
        body: z.strictObject({ phone: z.string().regex(/^\+[\d ]{6,24}$/) }),
        response: { 200: customerView, 409: problem },
      },
    },
    async (request) => {
      const customer = changeNumber(simulator, someone(simulator, request.params.id), request.body.phone)
      return viewCustomer(world, customer)
    },
  )
}

function definedOf<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never
}
