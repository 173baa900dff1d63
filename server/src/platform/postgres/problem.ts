/** A reason why the database cannot run that the operator can act on; the message is one line without a stack. */
export class PostgresProblem extends Error {
  override readonly name = 'PostgresProblem'
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
