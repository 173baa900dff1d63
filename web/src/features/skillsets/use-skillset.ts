import type { Refused } from '@centralino/contract/client.ts'
import type { SkillsetDetails } from '@centralino/contract/skillsets.ts'
import { useTranslation } from 'react-i18next'
import { useSettingForm } from '../../lib/use-setting-form.ts'
import { useSession } from '../../live/session-context.ts'
import { durationFault, wholeFault } from '../administration/field-checks.ts'
import { type SkillsetDraft, skillsetDraft } from './skillset-draft.ts'

const DAY = 86_400

/** Where the faults of one step, and of its time, are shown. */
export const stepField = (index: number, part: 'time' | 'what') => `ladder.${index}.${part}`

/** A skillset, to be changed; only what was changed is sent. */
export function useSkillset(skillset: SkillsetDetails, onSaved: () => void) {
  const { api } = useSession()
  const { t, i18n } = useTranslation()
  const { id } = skillset
  return useSettingForm<SkillsetDraft>({
    about: `skillset ${id}`,
    load: async () => skillsetDraft(skillset),
    save: async (draft, saved) => {
      const body = {
        ...(draft.priority !== saved.priority && { priority: draft.priority }),
        ...(draft.ladder !== saved.ladder && { ladder: [...draft.ladder] }),
        ...(draft.members !== saved.members && { members: [...draft.members] }),
      }
      const changed = skillsetDraft(await api.changeSkillset({ params: { id }, body }))
      onSaved()
      return changed
    },
    faults: ({ priority, ladder }) => ({
      priority: wholeFault(priority, [0, 100], t),
      ...Object.fromEntries(
        ladder.flatMap(({ afterSeconds, skillsetIds, minimumLevel }, index) => [
          [stepField(index, 'time'), durationFault(afterSeconds, [0, DAY], t, i18n.language)],
          [
            stepField(index, 'what'),
            skillsetIds.length === 0 && minimumLevel === null ? t('admin.stepIsEmpty') : undefined,
          ],
        ]),
      ),
    }),
    placeOf,
  })
}

function placeOf({ details }: Refused): string | undefined {
  const { field, step } = details
  if (field === 'ladder') return typeof step === 'number' ? stepField(step, 'what') : undefined
  return field === 'members' ? 'members' : undefined
}
