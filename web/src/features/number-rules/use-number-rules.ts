import type { NumberRules } from '@centralino/contract/number-rules.ts'
import { useTranslation } from 'react-i18next'
import { useSettingForm } from '../../lib/use-setting-form.ts'
import { useSession } from '../../live/session-context.ts'
import { durationFault, textFault, wholeFault } from '../administration/field-checks.ts'

const HOUR = 3_600
/** In seconds; the customer's window is as long. */
export const DAY = 24 * HOUR
export const MOST_TEXT = 4_096

export type Demand = 'off' | 'optional' | 'required'

/** Flat, so that what is switched off keeps its values until the page is left. */
export type NumberRulesDraft = {
  outbound: boolean
  priority: number
  skillsetIds: string[]
  blueTicks: NumberRules['blueTicks']
  parks: boolean
  parkSeconds: number
  parkQueue: 'public' | 'personal'
  closes: boolean
  closeSeconds: number
  calls: boolean
  callText: string
  callSeconds: number
  asksReason: Demand
  asksNote: Demand
}

/** The rules of a number, to be changed. */
export function useNumberRules(id: string) {
  const { api } = useSession()
  const { t, i18n } = useTranslation()
  const duration = (seconds: number, range: readonly [number, number]) =>
    durationFault(seconds, range, t, i18n.language)
  return useSettingForm<NumberRulesDraft>({
    about: `number-rules ${id}`,
    load: async () => draftOf(await api.getNumberRules({ params: { id } })),
    save: async (draft) => draftOf(await api.setNumberRules({ params: { id }, body: bodyOf(draft) })),
    faults: (draft) => {
      const calls = draft.closes && draft.calls
      return {
        priority: wholeFault(draft.priority, [0, 100], t),
        parkSeconds: draft.parks ? duration(draft.parkSeconds, [60, 30 * DAY]) : undefined,
        closeSeconds: draft.closes ? duration(draft.closeSeconds, [120, 90 * DAY]) : undefined,
        callText: calls ? textFault(draft.callText, MOST_TEXT, t) : undefined,
        callSeconds: calls
          ? (duration(draft.callSeconds, [60, DAY]) ??
            (draft.callSeconds >= draft.closeSeconds ? t('admin.callTooEarly') : undefined))
          : undefined,
      }
    },
    placeOf: ({ code, details }) => {
      if (code === 'unknown_skillset' || code === 'named_twice') return 'skillsetIds'
      if (details['field'] === 'closing.lastCall.text') return 'callText'
      return code === 'last_call_too_early' ? 'callSeconds' : undefined
    },
  })
}

const draftOf = (rules: NumberRules): NumberRulesDraft => {
  const { outbound, priority, skillsetIds, blueTicks, silence, closing, profile } = rules
  return {
    outbound,
    priority,
    skillsetIds,
    blueTicks,
    parks: silence !== null,
    parkSeconds: silence?.seconds ?? HOUR / 2,
    parkQueue: silence?.queue ?? 'personal',
    closes: closing !== null,
    closeSeconds: closing?.seconds ?? 3 * DAY,
    calls: closing?.lastCall != null,
    callText: closing?.lastCall?.text ?? '',
    callSeconds: closing?.lastCall?.seconds ?? HOUR,
    asksReason: profile?.profiling ?? 'off',
    asksNote: profile?.notes ?? 'off',
  }
}

const bodyOf = (draft: NumberRulesDraft): NumberRules => ({
  outbound: draft.outbound,
  priority: draft.priority,
  skillsetIds: draft.skillsetIds,
  blueTicks: draft.blueTicks,
  silence: draft.parks ? { seconds: draft.parkSeconds, queue: draft.parkQueue } : null,
  closing: draft.closes
    ? {
        seconds: draft.closeSeconds,
        lastCall: draft.calls ? { text: draft.callText, seconds: draft.callSeconds } : null,
      }
    : null,
  profile: { profiling: draft.asksReason, notes: draft.asksNote },
})
