import type { PriorityRules, RoutingSettings } from '@centralino/contract/routing.ts'
import { useTranslation } from 'react-i18next'
import type { Api } from '../../lib/api.ts'
import { useSettingForm } from '../../lib/use-setting-form.ts'
import { useSession } from '../../live/session-context.ts'
import { durationFault, wholeFault } from '../administration/field-checks.ts'
import { type Rule, ruleFaults } from './rule-faults.ts'

const DAY = 86_400
/** What a time is when it is first switched on. */
const USUAL_LAST_AGENT = DAY

type Kept = Pick<
  RoutingSettings,
  'responseSeconds' | 'missesUntilBreak' | 'graceSeconds' | 'overMaximum' | 'lastAgentSeconds'
>
/** `prefersLastAgent`: the contract writes 0 seconds for “not”, and here the time is kept while it is off. */
export type DistributionDraft = Kept & { prefersLastAgent: boolean; rules: readonly Rule[] }

/** How conversations are distributed, to be changed. */
export function useDistribution() {
  const { api } = useSession()
  const { t, i18n } = useTranslation()
  return useSettingForm<DistributionDraft>({
    about: 'distribution',
    load: async () => {
      const [settings, rules] = await Promise.all([api.getRoutingSettings(), api.listPriorityRules()])
      return draftOf(settings, rules)
    },
    save: (draft, saved) => save(api, draft, saved),
    faults: (draft) => ({
      responseSeconds: durationFault(draft.responseSeconds, [10, DAY], t, i18n.language),
      missesUntilBreak: wholeFault(draft.missesUntilBreak, [0, 20], t),
      graceSeconds: durationFault(draft.graceSeconds, [10, 3_600], t, i18n.language),
      lastAgentSeconds: draft.prefersLastAgent
        ? durationFault(draft.lastAgentSeconds, [60, 30 * DAY], t, i18n.language)
        : undefined,
      ...ruleFaults(draft.rules, t),
    }),
  })
}

async function save(api: Api, draft: DistributionDraft, saved: DistributionDraft): Promise<DistributionDraft> {
  const { rules, prefersLastAgent, lastAgentSeconds, ...rest } = draft
  const settings = await api.changeRoutingSettings({
    body: { ...rest, lastAgentSeconds: prefersLastAgent ? lastAgentSeconds : 0 },
  })
  if (rules === saved.rules) return draftOf(settings, { items: [...rules] })
  return draftOf(settings, await api.setPriorityRules({ body: { items: [...rules] } }))
}

const draftOf = (settings: RoutingSettings, { items }: PriorityRules): DistributionDraft => ({
  responseSeconds: settings.responseSeconds,
  missesUntilBreak: settings.missesUntilBreak,
  graceSeconds: settings.graceSeconds,
  overMaximum: settings.overMaximum,
  prefersLastAgent: settings.lastAgentSeconds > 0,
  lastAgentSeconds: settings.lastAgentSeconds || USUAL_LAST_AGENT,
  rules: items,
})
