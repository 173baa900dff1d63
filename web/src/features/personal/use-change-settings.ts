import type { SettingsChange } from '@centralino/contract/personal-settings.ts'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useSession } from '../../live/session-context.ts'

/** Changes my settings; what could not be kept is said wherever one is by then. */
export function useChangeSettings() {
  const { t } = useTranslation()
  const { settings, notices } = useSession()
  return useCallback(
    (change: SettingsChange) => {
      settings.change(change).catch((refusal: unknown) => notices.say('urgent', explain(refusal, t), 'settings'))
    },
    [settings, notices, t],
  )
}
