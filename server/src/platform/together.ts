type Results<T extends readonly unknown[]> = { -readonly [K in keyof T]: Awaited<T[K]> }

/**
 * Waits for parts of a transaction whose statements travel to the database side by side. When one fails it still waits for the
 * others before it throws: none of them may outlive the transaction, whose connection is somebody else's by then.
 */
export const together = async <T extends readonly unknown[]>(...parts: T): Promise<Results<T>> => {
  const outcomes = await Promise.allSettled(parts)
  const errors = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  if (errors.length > 0) throw errors.find((error) => !isAftermath(error)) ?? errors[0]
  return outcomes.map((outcome) => (outcome as PromiseFulfilledResult<unknown>).value) as Results<T>
}

/** PostgreSQL's answer to every statement after the one that failed. */
const isAftermath = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === '25P02'
