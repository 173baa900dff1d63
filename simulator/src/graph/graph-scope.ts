import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { rule, spanText } from '../book/rule.ts'
import type { Simulator } from '../simulator.ts'
import { graphEnvelope, httpStatusOf, reasonOf } from './error-titles.ts'
import { callName, newGraphCall } from './graph-call.ts'
import { GraphRefusal } from './graph-refusal.ts'

/** What all Graph calls share: the token, the faults, the error envelope and a line in the transcript. */
export function prepareGraphScope(scope: FastifyInstance, simulator: Simulator): void {
  const { world, faultBox, transcript, ledger, now } = simulator
  const unanswered = new Set<Socket>()
  scope.decorateRequest('graphCall')

  scope.addHook('onRequest', async (request) => {
    request.graphCall = newGraphCall()
    if (request.is404) return
    const { version = '', node = '' } = request.params as Record<string, string>
    const edge = request.routeOptions.url?.split('/:node/')[1] ?? ''
    const display = world.numbers.get(node)?.number.displayPhoneNumber
    request.graphCall.name = callName(request.method, node, edge, display)
    if (!/^v\d+\.\d+$/.test(version)) throw new GraphRefusal(2500, `Unknown version ${version}`)
    checkToken(request)
    if (faultBox.hits('tooMany')) throw new GraphRefusal(130429, undefined, { fault: true })
    if (faultBox.hits('serverError')) throw new GraphRefusal(131000, undefined, { fault: true })
  })

  function checkToken(request: FastifyRequest): void {
    const query = request.query as { access_token?: string }
    const token = /^(?:Bearer|OAuth) (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? query.access_token
    const known = [...world.businesses.values()].some((one) => one.accessTokens?.includes(token ?? '') ?? true)
    if (token === undefined || !known) throw new GraphRefusal(190)
  }

  scope.addHook('onSend', async (request, reply, payload) => {
    if (request.is404) return payload
    const carriedOut = reply.statusCode === 200
    const late = carriedOut ? faultBox.strength('lateAnswer') : 0
    const lost = carriedOut && faultBox.hits('lostAnswer')
    writeLine(request, reply.statusCode, late, lost)
    const { accepted } = request.graphCall
    if (accepted !== null && (lost || late > 0)) {
      ledger.record({ t: 'answer', id: accepted, answer: lost ? 'lost' : 'late' })
    }
    if (late > 0) await sleep(late, undefined, { ref: false })
    if (lost) await loseAnswer(request.raw.socket)
    return payload
  })

  /** Half of the lost answers are a cut connection, the others one that stays open and silent. */
  async function loseAnswer(socket: Socket): Promise<void> {
    if (faultBox.between('lost-how', 0, 1) >= 0.5) {
      unanswered.add(socket)
      await new Promise((resolve) => socket.once('close', resolve))
      unanswered.delete(socket)
    }
    socket.destroy()
  }

  function writeLine(request: FastifyRequest, status: number, late: number, lost: boolean): void {
    const call = request.graphCall
    const said = call.rule ?? rule('done')
    const faulty = call.fault || lost || late > 0
    transcript.write({
      at: now(),
      direction: 'call',
      call: call.name,
      code: call.code ?? status,
      outcome: faulty ? 'fault' : call.refused ? 'refused' : 'passed',
      rule: lost ? rule('lostAnswer') : late > 0 ? rule('lateAnswer', { held: spanText(late) }) : said,
    })
  }

  scope.setErrorHandler((error, request, reply) => {
    const refusal = error instanceof GraphRefusal ? error : unexpected(error, request)
    const { code, details, fault } = refusal
    const reason = reasonOf(code, details)
    const faultRule = code === 130429 ? rule('tooMany') : rule('serverError')
    Object.assign(request.graphCall, { code, fault, refused: true })
    request.graphCall.rule = fault ? faultRule : rule('refused', { reason, code })
    return reply
      .status(httpStatusOf(code))
      .type('application/json; charset=UTF-8')
      .send(graphEnvelope(code, details, randomBytes(8).toString('base64url'), refusal.subcode))
  })

  scope.setNotFoundHandler((request, reply) => {
    const { pathname } = new URL(request.url, 'http://graph')
    const details = `Unsupported ${request.method} request: ${pathname.slice(0, 200)}`
    return reply.status(400).send(graphEnvelope(2500, details, randomBytes(8).toString('base64url')))
  })

  scope.addHook('preClose', async () => {
    for (const socket of unanswered) socket.destroy()
  })
}

function unexpected(error: unknown, request: FastifyRequest): GraphRefusal {
  const status = (error as { statusCode?: number }).statusCode ?? 500
  if (status < 500) return new GraphRefusal(100, (error as Error).message)
  request.log.error(error)
  return new GraphRefusal(131000)
}
