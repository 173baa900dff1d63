import { api } from '@centralino/contract/api.ts'
import { apiPrefix, type Endpoint } from '@centralino/contract/endpoint.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { written } from './customers-write.ts'
import { type FilledTenant, fillTenant } from './fill-tenant.ts'
import { createWorld, type Person, type World } from './world.ts'

type Parts = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown }

/** A well-formed call of every endpoint about what this tenant has; an endpoint that is missing here does not compile. */
const sampleCalls = (of: FilledTenant): Record<keyof typeof api, Parts> => {
  const conversation = { params: { id: of.conversationId } }
  const message = { params: { id: of.conversationId, messageId: of.messageId } }
  const number = { params: { id: of.numberId } }
  const file = { params: { id: of.fileId } }
  const delivery = { params: { id: of.deliveryId } }
  return {
    signInOptions: {},
    signIn: { body: { email: 'nobody@demo.test', password: 'x' } },
    signOut: {},
    getMe: {},
    setMyStatus: { body: { status: 'break' } },
    setMyLocale: { body: { locale: 'it' } },
    getMySettings: {},
    changeMySettings: { body: { theme: 'dark' } },
    getPush: {},
    subscribePush: {
      body: {
        endpoint: 'https://push.example.com/a',
        keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) },
      },
    },
    unsubscribePush: { params: { id: of.conversationId } },
    testPush: {},
    getDesk: {},
    getToday: {},
    listToday: { query: { of: 'total' } },
    listNumbers: {},
    getService: {},
    getWorkingTime: number,
    setWorkingTime: { ...number, body: { schedule: null, closedText: null } },
    listConversations: { query: { view: 'waiting' } },
    getConversation: conversation,
    openConversation: conversation,
    startConversation: {
      body: {
        numberId: of.numberId,
        to: { customerId: of.customerId },
        message: { type: 'text', text: { body: 'hello' } },
      },
    },
    closeConversation: { ...conversation, body: {} },
    getProfiling: {},
    getProfilingTree: {},
    setProfilingTree: { body: { version: 1, reasons: [] } },
    listMails: conversation,
    mailConversation: { ...conversation, body: { to: ['zoe@example.test'] } },
    getMailSettings: {},
    setMailSettings: { body: { allowedDomains: [], files: 'links', replyTo: null, revision: 1 } },
    listTransferTargets: conversation,
    transferConversation: { ...conversation, body: { to: { kind: 'user', id: of.userId, mode: 'immediate' } } },
    unparkConversation: conversation,
    takeConversation: conversation,
    getWaitingSummary: {},
    listDecisions: conversation,
    getRoutingSettings: {},
    changeRoutingSettings: { body: { responseSeconds: 60 } },
    listPriorityRules: {},
    setPriorityRules: { body: { items: [] } },
    getNumberRules: number,
    setNumberRules: { ...number, body: { priority: 0, skillsetIds: [], outbound: true, silence: null, closing: null } },
    getBot: number,
    setBot: { ...number, body: { bot: null } },
    listSkillsets: {},
    changeSkillset: { params: { id: of.skillsetId }, body: { priority: 1 } },
    listCustomers: { query: {} },
    createCustomer: { body: { savedName: 'Ada', phone: '+39 333 0000001' } },
    getCustomer: { params: { id: of.customerId } },
    changeCustomer: { params: { id: of.customerId }, body: { revision: 1 } },
    listCustomerConversations: { params: { id: of.customerId }, query: {} },
    getPastConversation: { params: { id: of.customerId, conversationId: of.conversationId } },
    listPastMessages: { params: { id: of.customerId, conversationId: of.conversationId }, query: {} },
    listCustomerFiles: { params: { id: of.customerId }, query: {} },
    listHistory: { query: {} },
    getHistory: conversation,
    searchMessages: { ...conversation, query: { text: 'secret' } },
    listCustomerFields: {},
    setCustomerFields: { body: { items: [] } },
    getCustomerSettings: {},
    changeCustomerSettings: { body: { agentsEdit: false } },
    prioritiseCustomer: { params: { id: of.customerId }, body: { priority: 1 } },
    setConsent: { params: { id: of.customerId }, body: { refused: true } },
    listTemplates: { query: {} },
    changeTemplate: { params: { id: of.templateId }, body: { agentsMaySend: true } },
    syncTemplates: {},
    listStuck: {},
    repairConversation: conversation,
    listMessages: { ...conversation, query: {} },
    sendMessage: { ...conversation, body: { type: 'text', text: { body: 'hello' } } },
    createNote: { ...conversation, body: { text: 'only the team' } },
    listPredefined: {},
    orderPredefined: { body: { categories: [] } },
    createPredefinedCategory: { body: { name: 'Delivery' } },
    changePredefinedCategory: { params: { id: of.categoryId }, body: { name: 'Delivery' } },
    removePredefinedCategory: { params: { id: of.categoryId } },
    createPredefined: { body: { categoryId: of.categoryId, title: 'Hello', body: 'Hello' } },
    changePredefined: {
      params: { id: of.predefinedId },
      body: { categoryId: of.categoryId, title: 'Hello', body: 'Hello' },
    },
    removePredefined: { params: { id: of.predefinedId } },
    listPositions: {},
    orderPositions: { body: { ids: [] } },
    createPosition: { body: { name: 'Shop', address: '', latitude: 45, longitude: 9 } },
    changePosition: { params: { id: of.positionId }, body: { name: 'Shop', address: '', latitude: 45, longitude: 9 } },
    removePosition: { params: { id: of.positionId } },
    findPlaces: { query: { search: 'brera' } },
    getMap: {},
    resolveMessage: { ...message, body: { action: 'leave' } },
    uploadFile: { query: { name: 'a.png', kind: 'image' } },
    getFile: file,
    getFileContent: file,
    getFileThumbnail: file,
    retryFile: message,
    listDeliveries: { query: {} },
    getDelivery: delivery,
    replayDelivery: delivery,
    listNotices: { query: {} },
  }
}

const endpoints = Object.entries(api) as [keyof typeof api, Endpoint][]
const guarded = endpoints.filter(([, spec]) => spec.access !== 'anyone')
const withParams = endpoints.filter(([, spec]) => spec.params)
const needsMore = endpoints.filter(([, spec]) => spec.access === 'supervisor' || spec.access === 'administrator')
const aboutConversations = withParams.filter(
  ([, spec]) => spec.path.startsWith('/conversations/') && spec.access === 'signed_in',
)
/** What supervisors may do with a conversation that is not theirs, and how they are answered about one of Anna’s. */
const steering: Record<string, string> = {
  transferConversation: '409 target_not_allowed',
  unparkConversation: '409 conversation_not_parked',
  retryFile: '409 message_settled',
}

let world: World
let owner: pg.Client
let own: FilledTenant
let foreign: FilledTenant
let ownCalls: ReturnType<typeof sampleCalls>
let foreignCalls: ReturnType<typeof sampleCalls>
let anna: Person
let elena: Person
let dario: Person
let tables: string[]

beforeAll(async () => {
  world = await createWorld()
  owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
  own = await fillTenant(owner, 'anna@demo.test', new Date())
  foreign = await fillTenant(owner, 'other@demo.test', new Date())
  ownCalls = sampleCalls(own)
  foreignCalls = sampleCalls(foreign)
  ;[anna, elena, dario] = [
    await world.signIn('anna@demo.test'),
    await world.signIn('elena@demo.test'),
    await world.signIn('dario@demo.test'),
  ]
  tables = (
    await owner.query(`
      select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`)
  ).rows
    .map((row) => row.relname)
    // How far the feed was looked through for browsers to be told moves by itself.
    .filter((table) => table !== 'push_followers')
})
afterAll(async () => {
  await owner.end()
  await world.end()
})

const send = async (spec: Endpoint, { params = {}, query = {}, body }: Parts, cookie: string | null) => {
  const path = spec.path.replace(/:(\w+)/g, (_, name: string) => params[name] as string)
  const answer = await world.http.inject({
    method: spec.method,
    url: `${apiPrefix}${path}`,
    query: Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)])),
    ...(cookie ? { headers: { cookie } } : {}),
    ...(body === undefined ? {} : { payload: body as object }),
  })
  return {
    status: answer.statusCode,
    code: answer.statusCode >= 400 ? answer.json().error.code : null,
    body: answer.body,
  }
}
const told = async (...call: Parameters<typeof send>) => {
  const { status, code } = await send(...call)
  return `${status} ${code}`
}
/** Everything every tenant has. */
const everything = async () => {
  const content: Record<string, unknown[]> = {}
  for (const table of tables) content[table] = (await owner.query(`select * from ${table} x order by x::text`)).rows
  return content
}
/** Runs what must change nothing anywhere. */
const unchanged = async (work: () => Promise<void>) => {
  const before = await everything()
  await work()
  await world.settle()
  expect(await everything()).toEqual(before)
}
/** Somebody who can call an endpoint of this access: the agent who has the conversation, or the administrator. */
const allowed = (spec: Endpoint): Person =>
  spec.access === 'administrator' || spec.access === 'supervisor' ? elena : anna

describe('X-07 who may call what', () => {
  test('the routes under /api/v1 are those of the contract, and the socket', () => {
    const routes = [...printed(world.http.printRoutes({ commonPrefix: false, includeHooks: false }))]
    const declared = endpoints.map(([, spec]) => `${spec.method} ${apiPrefix}${spec.path}`)
    expect(routes.filter((route) => route.includes(` ${apiPrefix}/`) && !route.startsWith('HEAD ')).sort()).toEqual(
      [...declared, `GET ${apiPrefix}/live`].sort(),
    )
  })

  test.each(guarded)('%s: nobody without a session', async (name, spec) => {
    await unchanged(async () => {
      expect(await told(spec, ownCalls[name], null)).toBe('401 not_signed_in')
      expect(await told(spec, ownCalls[name], 'centralino=1.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')).toBe(
        '401 not_signed_in',
      )
    })
  })

  test('an ended session and a disabled user’s session open no endpoint', async () => {
    const gone = await world.signIn('elena@demo.test')
    await gone.call.signOut()
    const carla = await world.signIn('carla@demo.test')
    await owner.query(`update users set enabled = false, role = 'administrator' where id = $1`, [carla.id])
    await unchanged(async () => {
      for (const [name, spec] of guarded) {
        const answers = [await told(spec, ownCalls[name], gone.cookie), await told(spec, ownCalls[name], carla.cookie)]
        expect([name, ...answers]).toEqual([name, '401 not_signed_in', '401 not_signed_in'])
      }
    })
    await owner.query(`update users set enabled = true, role = 'agent' where id = $1`, [carla.id])
  })

  test.each(needsMore)('%s: not with a lower role', async (name, spec) => {
    await unchanged(async () => {
      expect(await told(spec, ownCalls[name], anna.cookie)).toBe('403 not_allowed')
      if (spec.access === 'administrator')
        expect(await told(spec, ownCalls[name], dario.cookie)).toBe('403 not_allowed')
    })
    // Whoever is refused learns no more from a call that could not even be understood.
    expect(await told(spec, { ...ownCalls[name], query: { nonsense: 1 }, body: { nonsense: 1 } }, anna.cookie)).toBe(
      '403 not_allowed',
    )
  })

  test.each(endpoints)('%s: what the contract does not know is refused', async (name, spec) => {
    const cookie = spec.access === 'anyone' ? null : allowed(spec).cookie
    const call = ownCalls[name]
    await unchanged(async () => {
      if (spec.body) {
        const body = { ...(call.body as object), tenantId: 2 }
        expect(await told(spec, { ...call, body }, cookie)).toBe('400 invalid_request')
      }
      if (spec.query) {
        expect(await told(spec, { ...call, query: { ...call.query, tenantId: 2 } }, cookie)).toBe('400 invalid_request')
      }
      for (const param of Object.keys(call.params ?? {})) {
        const params = { ...call.params, [param]: "1' or '1'='1" }
        expect(await told(spec, { ...call, params: encoded(params) }, cookie)).toBe('400 invalid_request')
      }
    })
  })
})

describe('X-07 A-LOGIN-10 what another tenant has does not exist', () => {
  test.each(withParams)('%s: its ids are unknown to everybody here', async (name, spec) => {
    const people =
      spec.access === 'administrator' ? [elena] : spec.access === 'supervisor' ? [elena, dario] : [anna, elena, dario]
    await unchanged(async () => {
      for (const person of people) expect(await told(spec, foreignCalls[name], person.cookie)).toBe('404 not_found')
    })
  })

  test.each(withParams.filter(([name]) => Object.keys(sampleCalls({} as FilledTenant)[name].params ?? {}).length > 1))(
    '%s: not even one of its ids among ours',
    async (name, spec) => {
      await unchanged(async () => {
        for (const param of Object.keys(ownCalls[name].params ?? {})) {
          const params = { ...ownCalls[name].params, [param]: foreignCalls[name].params?.[param] as string }
          expect(await told(spec, { ...ownCalls[name], params }, anna.cookie)).toBe('404 not_found')
        }
      })
    },
  )

  test.each(guarded.filter(([, spec]) => spec.method === 'GET' && !spec.params))(
    '%s: it is in no list',
    async (name, spec) => {
      const other = await world.signIn('other@demo.test')
      const ids = [foreign.conversationId, foreign.messageId, foreign.userId, 'Altra Azienda', '100000000000009']
      for (const person of [anna, elena, dario]) {
        if (spec.access === 'administrator' && person !== elena) continue
        if (spec.access === 'supervisor' && person === anna) continue
        const { status, body } = await send(spec, ownCalls[name], person.cookie)
        expect([status, ids.filter((id) => body.includes(id))]).toEqual([200, []])
      }
      const { status, body } = await send(spec, ownCalls[name], other.cookie)
      expect([status, [own.conversationId, own.userId, 'Bottega Lume'].filter((id) => body.includes(id))]).toEqual([
        200,
        [],
      ])
      await other.call.signOut()
    },
  )
})

describe('what an isolated agent and a colleague may do with a conversation', () => {
  test('of another skillset, waiting: the isolated agent is told that there is none; the colleague sees it', async () => {
    const bruno = await world.signIn('bruno@demo.test')
    const carla = await world.signIn('carla@demo.test')
    await world.post(written('I wait', { from: '393339999999', at: world.clock.now() }))
    const { rows } = await owner.query(`select id from conversations where state = 'waiting'`)
    const waiting = sampleCalls({ ...own, conversationId: rows[0].id })
    await unchanged(async () => {
      for (const [name, spec] of aboutConversations)
        expect([name, await told(spec, waiting[name], bruno.cookie)]).toEqual([name, '404 not_found'])
      expect((await send(api.listConversations, { query: { view: 'waiting' } }, bruno.cookie)).body).not.toContain(
        rows[0].id,
      )
      expect((await send(api.getConversation, waiting.getConversation, carla.cookie)).status).toBe(200)
    })
  })

  test('that another agent has: it is nobody else’s, and not even who may read it can act in it', async () => {
    const carla = await world.signIn('carla@demo.test')
    await unchanged(async () => {
      for (const [name, spec] of aboutConversations) {
        const told404 = name === 'takeConversation' ? '409 already_taken' : '404 not_found'
        expect([name, await told(spec, ownCalls[name], carla.cookie)]).toEqual([name, told404])
        // Q37: supervisors may take over what is open, Q25: who may read it may send it, and a supervisor may write a note in it; that
        // changes it, and is proved there.
        if (['takeConversation', 'createNote', 'mailConversation'].includes(name)) continue
        const expected = steering[name] ?? (spec.method === 'GET' ? '200 null' : '409 conversation_not_active')
        expect([name, await told(spec, ownCalls[name], dario.cookie)]).toEqual([name, expected])
      }
    })
  })
})

const encoded = (params: Record<string, string>) =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, encodeURIComponent(value)]))

/** `METHOD path` of every route of Fastify's tree. */
function* printed(tree: string): Generator<string> {
  const path: string[] = []
  for (const line of tree.split('\n')) {
    const found = /^([│├└─\s]*)(\S+)(?: \(([A-Z, ]+)\))?$/.exec(line)
    if (!found) continue
    const depth = (found[1] as string).length / 4
    path.length = depth
    path[depth] = found[2] as string
    for (const method of found[3]?.split(', ') ?? []) yield `${method} ${path.join('')}`
  }
}
