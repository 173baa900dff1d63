type Extra = { fault?: boolean; subcode?: number }

/** A Graph call Meta would not carry out. Becomes the error envelope; `fault` if only our own trouble-making refused it. */
export class GraphRefusal extends Error {
  readonly code: number
  readonly details: string | undefined
  readonly fault: boolean
  readonly subcode: number | undefined

  constructor(code: number, details?: string, extra: Extra = {}) {
    super(details ?? `Graph error ${code}`)
    this.code = code
    this.details = details
    this.fault = extra.fault ?? false
    this.subcode = extra.subcode
  }
}

/** Meta's answer when an id names nothing, or nothing that has this edge. */
export function noSuchObject(method: string, id: string): GraphRefusal {
  const details = `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist or does not support this operation`
  return new GraphRefusal(100, details, { subcode: 33 })
}
