import { isObject, type JsonObject, objectAt, textAt } from '../webhook/json-object.ts'
import { NO_CODE, readCode } from '../webhook/read-errors.ts'

/** Why Graph refused a call. */
export interface GraphError {
  /** Decide by this; `NO_CODE` (-1) when the answer had none. */
  code: number
  subcode?: number
  message: string
  /** The useful text, where Meta gives any. */
  details?: string
  httpStatus: number
  /** Meta says a repetition may work. */
  transient?: boolean
  fbtraceId?: string
}

/** The error in an answer's body, undefined when the body is not Graph's error envelope; never throws. */
export function readGraphError(body: unknown, httpStatus: number): GraphError | undefined {
  if (!isObject(body) || !isObject(body.error)) return undefined
  const { error } = body
  const subcode = readCode(error.error_subcode)
  const details = textAt(dataOf(error), 'details') ?? textAt(error, 'error_user_msg')
  const fbtraceId = textAt(error, 'fbtrace_id')
  return {
    code: readCode(error.code),
    ...(subcode !== NO_CODE && { subcode }),
    message: textAt(error, 'message') ?? textAt(error, 'error_user_title') ?? `HTTP ${httpStatus}`,
    ...(details !== undefined && { details }),
    httpStatus,
    ...(typeof error.is_transient === 'boolean' && { transient: error.is_transient }),
    ...(fbtraceId !== undefined && { fbtraceId }),
  }
}

// On some errors `error_data` is JSON in a string, on some just text.
function dataOf(error: JsonObject): JsonObject {
  const data = error.error_data
  if (typeof data !== 'string') return objectAt(error, 'error_data')
  try {
    const parsed: unknown = JSON.parse(data)
    return isObject(parsed) ? parsed : { details: data }
  } catch {
    return { details: data }
  }
}
