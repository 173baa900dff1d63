import type { Received } from '@centralino/contract/endpoint.ts'
import type { setNumberRules as contract, NumberRules } from '@centralino/contract/number-rules.ts'
import { checkText, normaliseText } from '@centralino/domain/message/text.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { changePriorities } from '../conversations/change-priorities.ts'
import { retimeSilence } from '../conversations/retime-conversations.ts'
import { requireSkillsets } from '../skillsets/require-skillsets.ts'
import { lockRules, saveRules } from './rules-store.ts'

type Wanted = Received<typeof contract>['body']

/**
 * An administrator sets the rules of a number. They hold at once: what is open is as urgent as the number now is, and whoever has been
 * silent for longer than is allowed now has been silent for too long.
 */
export const setNumberRules = async (tx: Tx, numberId: string, wanted: Wanted): Promise<NumberRules> => {
  const before = await lockRules(tx, numberId)
  if (!before) throw new Refusal('not_found')
  await requireSkillsets(tx, [{ ids: wanted.skillsetIds, where: { field: 'skillsetIds' } }])
  const { profile = before.profile, blueTicks = before.blueTicks, ...others } = wanted
  const rules = {
    ...others,
    ...(profile ? { profile } : {}),
    blueTicks,
    closing: wanted.closing && checkedClosing(wanted.closing),
  }
  await saveRules(tx, numberId, rules)
  if (rules.priority !== before.priority) await changePriorities(tx, { numberId })
  if (timing(rules) !== timing(before)) await retimeSilence(tx, numberId)
  return rules
}

const timing = ({ silence, closing }: NumberRules): string =>
  JSON.stringify([silence?.seconds, closing?.seconds, closing?.lastCall?.seconds])

const checkedClosing = ({ seconds, lastCall }: NonNullable<NumberRules['closing']>): NumberRules['closing'] => {
  if (!lastCall) return { seconds, lastCall }
  if (lastCall.seconds >= seconds) throw new Refusal('last_call_too_early', { field: 'closing.lastCall.seconds' })
  const text = normaliseText(lastCall.text)
  const fault = checkText(text)
  if (fault) throw new Refusal(`text_${fault}`, { field: 'closing.lastCall.text' })
  return { seconds, lastCall: { ...lastCall, text } }
}
