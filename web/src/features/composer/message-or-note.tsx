import type { Conversation } from '@centralino/contract/conversations.ts'
import { useCallback, useState } from 'react'
import { useSession } from '../../live/session-context.ts'
import { useCommands } from '../commands/command-store.ts'
import type { ToolName } from './composer-tool.ts'
import { usableTools } from './composer-tools.tsx'
import { type Mode, ModeSwitch } from './mode-switch.tsx'
import { NoteComposer, noteDraft } from './note-composer.tsx'
import { ReplyComposer } from './reply-composer.tsx'
import { useIsOpen } from './window-ruler.tsx'

/** Where one writes to the customer, or to the team: each keeps its own text, per conversation. */
export function MessageOrNote({ conversation }: { conversation: Conversation }) {
  const { id } = conversation
  const { drafts } = useSession()
  const [modes, setModes] = useState<Readonly<Record<string, Mode>>>({})
  // After a reload: who was writing a note goes on writing it.
  const began: Mode = drafts.of(noteDraft(id)) !== '' && drafts.of(id) === '' ? 'note' : 'message'
  const mode = modes[id] ?? began
  const setMode = (next: Mode) => setModes((all) => ({ ...all, [id]: next }))
  const isOpen = useIsOpen(conversation)
  // What was asked for from elsewhere, until the composer has it.
  const [wanted, setWanted] = useState<{ in: string; tool: ToolName }>()
  const onToolShown = useCallback(() => setWanted(undefined), [])
  const use = (tool: ToolName) => () => {
    setMode('message')
    setWanted({ in: id, tool })
  }
  useCommands({
    message: () => setMode('message'),
    note: () => setMode('note'),
    ...Object.fromEntries(usableTools(isOpen).map((tool) => [tool, use(tool)])),
  })
  const modeSwitch = <ModeSwitch value={mode} onChange={setMode} />
  return mode === 'note' ? (
    <NoteComposer conversation={conversation} mode={modeSwitch} />
  ) : (
    <ReplyComposer
      conversation={conversation}
      mode={modeSwitch}
      wantedTool={wanted?.in === id ? wanted.tool : undefined}
      onToolShown={onToolShown}
    />
  )
}
