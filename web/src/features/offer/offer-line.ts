import type { Conversation } from '@centralino/contract/conversations.ts'
import type { TFunction } from 'i18next'
import { firstName } from '../../lib/first-name.ts'
import { lineOf } from '../../lib/kind-word.ts'

/** Where an offered conversation comes from, and its last line: “From Carla: can I still change the colour?” */
export function offerLine({ last, assignment }: Conversation, t: TFunction): string {
  const preview = last ? lineOf(last, t) : undefined
  const { cause, by } = assignment ?? {}
  if (cause === 'transfer' && by) {
    const name = firstName(by.name)
    return preview === undefined ? t('offer.fromNew', { name }) : t('offer.from', { name, preview })
  }
  if (cause === 'personal_queue' && preview !== undefined) return t('offer.fromQueue', { preview })
  if (cause === 'returned' && preview !== undefined) return t('offer.back', { preview })
  return preview === undefined ? t('offer.new') : t('offer.line', { preview })
}
