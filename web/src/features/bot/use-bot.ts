import type { Refused } from '@centralino/contract/client.ts'
import { useTranslation } from 'react-i18next'
import { useSettingForm } from '../../lib/use-setting-form.ts'
import { useSession } from '../../live/session-context.ts'
import { type BotDraft, botDraft, botOf } from './bot-draft.ts'
import { answerField, botFaults } from './bot-faults.ts'

/** What a number says and asks before an agent has the conversation, to be changed. */
export function useBot(id: string) {
  const { api } = useSession()
  const { t, i18n } = useTranslation()
  return useSettingForm<BotDraft>({
    about: `bot ${id}`,
    load: async () => botDraft((await api.getBot({ params: { id } })).bot),
    save: async (draft) => botDraft((await api.setBot({ params: { id }, body: { bot: botOf(draft) } })).bot),
    faults: (draft) => botFaults(draft, t, i18n.language),
    placeOf,
  })
}

/** The server names an answer by its place, or the text by its part. */
function placeOf({ code, details }: Refused): string | undefined {
  const { answer, part } = details
  if (typeof answer === 'number') return answerField(answer)
  if (part === 'otherwise' || part === 'again' || part === 'greeting') return part
  if (part === 'list_title') return 'listTitle'
  return code === 'too_many_answers' || code === 'unknown_skillset' ? 'answers' : undefined
}
