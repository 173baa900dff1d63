import type { Conversation } from '@centralino/contract/conversations.ts'
import { mentionedIn } from '@centralino/contract/writing.ts'
import { IconLock } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsole, useObservable, useSession } from '../../live/session-context.ts'
import { Composer } from '../../ui/composer/composer.tsx'
import { ComposerStrip } from '../../ui/ruler/ruler.tsx'
import { MentionList } from './mention-list.tsx'
import { useMention } from './use-mention.ts'

// The server's limit, in UTF-16 code units.
const LONGEST = 4096

/** Under which name the drafts keep a note that was begun. */
export const noteDraft = (conversationId: string) => `note ${conversationId}`

/** Where one writes what only the team reads; in other colours, so that nobody sends it to the customer by mistake. */
export function NoteComposer({ conversation, mode }: { conversation: Conversation; mode: ReactNode }) {
  const { t } = useTranslation()
  const session = useSession()
  const users = useConsole((state) => state.desk.users)
  const draft = noteDraft(conversation.id)
  const text = useObservable(session.drafts.all, (all) => all[draft]) ?? ''
  const setText = (next: string) => session.drafts.set(draft, next)
  const field = useRef<HTMLTextAreaElement>(null)
  const mention = useMention({ field, text, setText })
  const canSend = text.trim() !== '' && text.length <= LONGEST
  useEffect(() => {
    if (draft && matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true })
  }, [draft])
  const send = () => {
    if (!canSend) return
    const mentions = mentionedIn(text, Object.values(users))
    session.outgoing.add(conversation.id, { type: 'note', note: { text: text.trim(), mentions } })
    setText('')
  }
  return (
    <>
      <MentionList mention={mention} />
      <Composer
        note
        fieldRef={field}
        label={t('composer.notePh')}
        placeholder={t('composer.notePh')}
        value={text}
        onChange={(next) => {
          setText(next)
          mention.look()
        }}
        onSend={send}
        onKeyDown={mention.onKeyDown}
        ruler={
          text.length > LONGEST ? (
            <ComposerStrip tone="urgent">{t('composer.tooLong', { max: LONGEST, count: text.length })}</ComposerStrip>
          ) : (
            <ComposerStrip tone="note" icon={<IconLock aria-hidden="true" />}>
              {t('composer.noteHint')}
            </ComposerStrip>
          )
        }
        mode={mode}
        sendLabel={t('composer.addNote')}
        sendKey="↵"
        canSend={canSend}
        moreLabel={t('composer.more')}
      />
    </>
  )
}
