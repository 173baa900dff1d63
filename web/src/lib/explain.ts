import { Refused } from '@centralino/contract/client.ts'
import type { TFunction } from 'i18next'

/** Why a call did not work, in words for the person who made it. */
export const explain = (error: unknown, t: TFunction): string =>
  error instanceof Refused ? t(`refusal.${error.code}`) : t('error.unreachable')
