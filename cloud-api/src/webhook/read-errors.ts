import { isObject, type JsonObject, listAt, objectAt, textAt } from './json-object.ts'

/** The code of an error that carries none, or none that is a number; real codes are never negative. */
export const NO_CODE = -1

/** An error inside a webhook: of a message, a status or the whole change. */
export interface WireError {
  code: number
  title?: string
  message?: string
  /** The useful text. */
  details?: string
  href?: string
  raw: JsonObject
}

/** The readable errors under `errors`, undefined when there are none. */
export function readErrors(owner: JsonObject): WireError[] | undefined {
  const errors = listAt(owner, 'errors').filter(isObject).map(readError)
  return errors.length > 0 ? errors : undefined
}

function readError(raw: JsonObject): WireError {
  const title = textAt(raw, 'title')
  const message = textAt(raw, 'message')
  const details = textAt(objectAt(raw, 'error_data'), 'details') ?? textAt(raw, 'details')
  const href = textAt(raw, 'href')
  return {
    code: readCode(raw.code),
    ...(title !== undefined && { title }),
    ...(message !== undefined && { message }),
    ...(details !== undefined && { details }),
    ...(href !== undefined && { href }),
    raw,
  }
}

/** A numeric error code, also when written as a string. */
export function readCode(value: unknown): number {
  const code = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value
  return typeof code === 'number' && Number.isSafeInteger(code) && code >= 0 ? code : NO_CODE
}
