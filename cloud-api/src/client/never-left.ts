// Everything here happens before the first byte of a request: looking up the name, connecting, agreeing on TLS.
const beforeSending = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'ECONNREFUSED',
  'UND_ERR_CONNECT_TIMEOUT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** The code that proves a failed `fetch` sent nothing, undefined when it may have. */
export function whyItNeverLeft(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  // With several addresses tried, each attempt must have failed early.
  if (error instanceof AggregateError && error.errors.length > 0) {
    const reasons = error.errors.map(whyItNeverLeft)
    return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  // ETIMEDOUT, EHOSTUNREACH and the like also happen in mid-connection: the system call tells.
  const connecting = 'syscall' in error && error.syscall === 'connect'
  if (code !== undefined && (connecting || beforeSending.has(code))) return code
  return whyItNeverLeft(error.cause)
}
