import type { z } from 'zod'
import { type GraphError, readGraphError } from '../errors/graph-error.ts'
import { sendResponse } from '../send/response.ts'
import { parseBody } from '../webhook/parse-body.ts'
import { NO_CODE } from '../webhook/read-errors.ts'
import type { GraphAnswer } from './graph-call.ts'
import type { CallOutcome, SendOutcome } from './outcome.ts'

/** What became of a message, from Graph's answer or the lack of one. */
export function readSendAnswer(answer: GraphAnswer): SendOutcome {
  if (answer.kind === 'not-sent') return answer
  if (answer.kind === 'cut') return { kind: 'ambiguous', reason: answer.reason }
  const { status } = answer
  const body = jsonOf(answer.body)
  const error = readGraphError(body, status)
  // An envelope with a code is Graph itself speaking; another 5xx is something on the way that knows nothing.
  if (error !== undefined && (error.code !== NO_CODE || status < 500)) return { kind: 'refused', error }
  if (status === 408 || (status >= 500 && status !== 503)) return { kind: 'ambiguous', reason: `HTTP ${status}` }
  if (status < 200 || status > 299) return { kind: 'refused', error: bareError(status) }
  return readAccepted(body) ?? { kind: 'ambiguous', reason: 'the answer cannot be read' }
}

function readAccepted(body: unknown): SendOutcome | undefined {
  const read = sendResponse.safeParse(body)
  const message = read.data?.messages[0]
  if (message === undefined) return undefined
  const contact = read.data?.contacts?.[0]
  return {
    kind: 'accepted',
    wamid: message.id,
    ...(contact?.wa_id !== undefined && { waId: contact.wa_id }),
    ...(contact?.user_id !== undefined && { userId: contact.user_id }),
    ...(message.message_status !== undefined && { messageStatus: message.message_status }),
  }
}

/** The value of any other call, if the answer is a good one and fits the schema. */
export function readCallAnswer<T extends z.ZodType>(answer: GraphAnswer, schema: T): CallOutcome<z.infer<T>> {
  if (answer.kind !== 'answer') return { kind: 'failed', reason: answer.reason }
  const { status } = answer
  const body = jsonOf(answer.body)
  const error = readGraphError(body, status)
  if (error !== undefined) return { kind: 'refused', error }
  if (status < 200 || status > 299) return { kind: 'refused', error: bareError(status) }
  const read = schema.safeParse(body)
  return read.success ? { kind: 'ok', value: read.data } : { kind: 'failed', reason: 'the answer cannot be read' }
}

const codeOfStatus: Record<number, number> = { 401: 190, 429: 4, 503: 2 }

/** An error status without Graph's envelope, put into the code that asks for the same reaction. */
export function bareError(httpStatus: number): GraphError {
  const transient = httpStatus === 429 || httpStatus >= 500
  return { code: codeOfStatus[httpStatus] ?? NO_CODE, message: `HTTP ${httpStatus}`, httpStatus, transient }
}

/** JSON of an answer, undefined when there is none to read. */
export function jsonOf(body: Uint8Array | undefined): unknown {
  if (body === undefined) return undefined
  try {
    return parseBody(body)
  } catch {
    return undefined
  }
}
