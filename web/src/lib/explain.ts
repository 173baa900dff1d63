import { Refused } from '@centralino/contract/client.ts'
import type { TFunction } from 'i18next'

const MINUTE = 60

/** Why a call did not work, in words for the person who made it. */
export function explain(error: unknown, t: TFunction): string {
  if (!(error instanceof Refused)) return t('error.unreachable')
  if (error.code === 'internal') return t('refusal.internalRequest', { requestId: error.requestId })
  if (error.code !== 'too_many_attempts') return t(`refusal.${error.code}`)
  const seconds = Number(error.details['retryAfterSeconds'])
  if (!(seconds > 0)) return t('refusal.too_many_attempts')
  return t('refusal.tryIn', { count: Math.ceil(seconds / MINUTE) })
}
