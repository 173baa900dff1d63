import type { Conversation } from '@centralino/contract/conversations.ts'
import { useState } from 'react'
import { useKeys } from '../../lib/keys.ts'
import { useSession } from '../../live/session-context.ts'
import { type Mode, ModeSwitch } from './mode-switch.tsx'
import { NoteComposer, noteDraft } from './note-composer.tsx'
import { ReplyComposer } from './reply-composer.tsx'

/** Where one writes to the customer, or to the team: each keeps its own text, per conversation. */
export function MessageOrNote({ conversation }: { conversation: Conversation }) {
  const { id } = conversation
  const { drafts } = useSession()
  const [modes, setModes] = useState<Readonly<Record<string, Mode>>>({})
  // After a reload: who was writing a note goes on writing it.
  const began: Mode = drafts.of(noteDraft(id)) !== '' && drafts.of(id) === '' ? 'note' : 'message'
  const mode = modes[id] ?? began
  const setMode = (next: Mode) => setModes((all) => ({ ...all, [id]: next }))
  useKeys({ 'Alt+KeyI': () => setMode('note'), 'Alt+KeyM': () => setMode('message') })
  const modeSwitch = <ModeSwitch value={mode} onChange={setMode} />
  return mode === 'note' ? (
    <NoteComposer conversation={conversation} mode={modeSwitch} />
  ) : (
    <ReplyComposer conversation={conversation} mode={modeSwitch} />
  )
}
