import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { rule } from '../book/rule.ts'
import type { Simulator } from '../simulator.ts'
import type { Business } from '../world/business.ts'
import type { GraphRequest } from './graph-call.ts'
import { GraphRefusal, noSuchObject } from './graph-refusal.ts'

type Override = { override_callback_uri?: string; verify_token?: string }

/** Who hears of what: the account's app, and other addresses for an account or a number. */
export function subscriptionRoutes(scope: FastifyInstance, simulator: Simulator): void {
  const { world, ledger } = simulator

  scope.get('/:version/:node/subscribed_apps', async (request: GraphRequest) => {
    const business = accountOf(request)
    const override = world.callbacks.get(`waba:${business.id}`)
    const app = {
      whatsapp_business_api_data: { id: business.appId, name: business.name, link: 'https://www.facebook.com/games/' },
      ...(override === undefined ? {} : { override_callback_uri: override }),
    }
    return { data: world.unsubscribed.has(business.id) ? [] : [app] }
  })

  scope.post('/:version/:node/subscribed_apps', async (request: GraphRequest) => {
    const business = accountOf(request)
    const body = (request.body ?? {}) as Override
    // A bare call also takes an earlier address away.
    const url = body.override_callback_uri ?? null
    if (url !== null) await shakeHands(url, body.verify_token ?? '')
    ledger.record({ t: 'callback', key: `waba:${business.id}`, url })
    ledger.record({ t: 'subscription', businessId: business.id, on: true })
    if (url !== null) request.graphCall.rule = rule('handshake')
    return { success: true }
  })

  scope.delete('/:version/:node/subscribed_apps', async (request: GraphRequest) => {
    ledger.record({ t: 'subscription', businessId: accountOf(request).id, on: false })
    return { success: true }
  })

  scope.post('/:version/:node/subscriptions', async (request: GraphRequest) => {
    const { node } = request.params
    const business = [...world.businesses.values()].find((candidate) => candidate.appId === node)
    if (business === undefined) throw noSuchObject('post', node)
    const body = { ...(request.query as object), ...(request.body as object | null) } as {
      callback_url?: string
      verify_token?: string
    }
    if (body.callback_url === undefined) throw new GraphRefusal(100, 'The parameter callback_url is required.')
    await shakeHands(body.callback_url, body.verify_token ?? '')
    ledger.record({ t: 'callback', key: `app:${business.id}`, url: body.callback_url })
    request.graphCall.rule = rule('handshake')
    return { success: true }
  })

  scope.post('/:version/:node', async (request: GraphRequest) => {
    const { node } = request.params
    if (!world.numbers.has(node)) throw noSuchObject('post', node)
    const { webhook_configuration: wanted } = (request.body ?? {}) as { webhook_configuration?: Override }
    if (wanted === undefined) return { success: true }
    const url = wanted.override_callback_uri || null
    if (url !== null) await shakeHands(url, wanted.verify_token ?? '')
    ledger.record({ t: 'callback', key: `number:${node}`, url })
    return { success: true }
  })

  function accountOf(request: GraphRequest): Business {
    const business = world.businesses.get(request.params.node)
    if (business === undefined) throw noSuchObject(request.method, request.params.node)
    return business
  }
}

/** Meta's question to a new callback address: it must echo a challenge. @throws GraphRefusal 2200. */
export async function shakeHands(callbackUrl: string, verifyToken: string): Promise<void> {
  const challenge = randomBytes(8).readBigUInt64BE().toString()
  const echoed = await askChallenge(callbackUrl, verifyToken, challenge).catch(() => null)
  if (echoed !== challenge) {
    throw new GraphRefusal(2200, `The URL couldn't be validated. ${callbackUrl} did not echo the challenge.`)
  }
}

async function askChallenge(callbackUrl: string, verifyToken: string, challenge: string): Promise<string | null> {
  const url = new URL(callbackUrl)
  url.searchParams.set('hub.mode', 'subscribe')
  url.searchParams.set('hub.challenge', challenge)
  url.searchParams.set('hub.verify_token', verifyToken)
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(10_000) })
  return response.status === 200 ? (await response.text()).trim() : null
}
