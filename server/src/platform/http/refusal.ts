import { type RefusalCode, refusalStatus } from '@centralino/contract/errors.ts'

/** What a user may meet. Everything else that is thrown is a bug: logged once at the edge and answered 500. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: Record<string, unknown> | undefined
  constructor(code: RefusalCode, details?: Record<string, unknown>) {
    super(code.replaceAll('_', ' '))
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
  get status(): number {
    return refusalStatus[this.code]
  }
}
