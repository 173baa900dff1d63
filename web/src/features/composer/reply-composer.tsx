import type { Conversation } from '@centralino/contract/conversations.ts'
import { textLimit } from '@centralino/contract/writing.ts'
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { firstName, toWhom } from '../../lib/first-name.ts'
import { printKey } from '../../lib/keys.ts'
import { lazyPart } from '../../lib/lazy-part.ts'
import { useFetchAhead } from '../../lib/use-fetch-ahead.ts'
import { inPlaceOrder } from '../../live/selectors.ts'
import { useObservable, useSession } from '../../live/session-context.ts'
import { canGo } from '../../live/trays.ts'
import { Composer } from '../../ui/composer/composer.tsx'
import { DropArea } from '../attachments/drop-area.tsx'
import { pastedFiles } from '../attachments/dropped-files.ts'
import { MicrophoneFault } from '../voice/microphone-fault.tsx'
import { ClosedActions } from './closed-actions.tsx'
import type { ComposerDesk } from './composer-desk.ts'
import type { ToolName } from './composer-tool.ts'
import { ComposerTools, runTool, ToolButton, ToolPanel } from './composer-tools.tsx'
import { emojiTool } from './emoji-tool.tsx'
import { PreparedLine } from './prepared-line.tsx'
import { QuoteTray } from './quote-tray.tsx'
import type { Mark } from './text-marks.ts'
import { useSend } from './use-send.ts'
import { useSendKeys } from './use-send-keys.ts'
import { useEmojiWord, useFocusOnChange, useTextField } from './use-text-field.ts'
import { useIsOpen, WindowRuler } from './window-ruler.tsx'
import { wrongName } from './wrong-name.ts'
import { WrongNameQuestion } from './wrong-name-question.tsx'

const loadTray = () =>
  import('../attachments/attachment-tray.tsx').then(({ AttachmentTray }) => ({ default: AttachmentTray }))
const loadRecorder = () => import('../voice/recorder.tsx').then(({ Recorder }) => ({ default: Recorder }))
const AttachmentTray = lazyPart(loadTray)
const Recorder = lazyPart(loadRecorder)
// Without a connection files are attached and voices recorded all the same.
const loadAll = () => Promise.all([loadTray(), loadRecorder(), import('../../lib/voice/voice-note.ts')])

const keysOf: Readonly<Record<string, Mark>> = {
  KeyB: 'bold',
  KeyI: 'italic',
  'Shift KeyX': 'strike',
  'Shift KeyM': 'mono',
}
const markOf = ({ ctrlKey, metaKey, altKey, shiftKey, code }: KeyboardEvent): Mark | undefined =>
  (ctrlKey || metaKey) && !altKey ? keysOf[shiftKey ? `Shift ${code}` : code] : undefined

type Props = {
  conversation: Conversation
  mode: ReactNode
  /** A tool that somebody wants to use, from elsewhere; told once it is open. */
  wantedTool: ToolName | undefined
  onToolShown: () => void
}

/** Where one answers. What is written, attached or recorded stays, per conversation, until it is sent. */
export function ReplyComposer({ conversation, mode, wantedTool, onToolShown }: Props) {
  const { t } = useTranslation()
  const session = useSession()
  const { id, customer } = conversation
  const text = useObservable(session.drafts.all, (all) => all[id]) ?? ''
  const files = useObservable(session.trays.all, (all) => all[id])
  const uploads = useObservable(session.uploads.states, (states) => states)
  const isRecording = useObservable(session.recordings.all, (all) => all[id] !== undefined)
  useFetchAhead(loadAll)
  const isOpen = useIsOpen(conversation)
  const [sendWith] = useSendKeys()
  const send = useSend(conversation)
  const { quoted } = send
  const field = useRef<HTMLTextAreaElement>(null)
  const [shown, setShown] = useState<{ in: string; panel: string; wanted: string }>()
  const panel = shown?.in === id ? shown.panel : undefined
  // The question is about one text in one conversation: a changed one is asked about anew.
  const [asked, setAsked] = useState<{ in: string; text: string; begins: string }>()
  const question = asked?.in === id && asked.text === text ? asked : undefined
  useFocusOnChange(field, `${id} ${quoted ?? ''} ${isRecording}`)
  // Going to another conversation, or being taken this one, lets go of the microphone; what was heard is kept.
  useEffect(() => () => void (id && session.recordings.pause()), [session, id])

  const ready = files?.filter((file) => canGo(file, uploads[file.id])).length ?? 0
  const hasWords = text.trim() !== ''
  const prepared = useObservable(session.prepared.all, (all) => all[id])
  const most = textLimit(prepared?.answers ?? null)
  const open = prepared?.open.filter((whole) => text.includes(whole)) ?? []
  const canSend = isOpen && (hasWords || ready > 0) && text.length <= most
  const setText = (next: string) => {
    session.drafts.set(id, next)
    if (isOpen && next.trim() !== '') session.typing.type(id)
  }
  const show = (next?: string, wanted = '') => {
    setShown(next === undefined ? undefined : { in: id, panel: next, wanted })
    if (next === undefined) field.current?.focus()
  }
  const lookForEmoji = useEmojiWord(panel === 'emoji', (word) => show('emoji', word))
  const writing = useTextField(field, text, setText)
  const attach = (chosen: readonly File[]) => {
    if (chosen.length > 0) void session.trays.add(id, chosen)
    field.current?.focus()
  }
  const desk: ComposerDesk = {
    conversation,
    isOpen,
    text,
    setText,
    // Who asked for one emoji by its name goes on writing.
    insert: (piece) => writing.insert(piece) && show(),
    mark: writing.mark,
    send(content, file) {
      send.content(content, file)
      setShown(undefined)
    },
    attach,
    record: () => void session.recordings.record(id),
    panel,
    wanted: shown?.wanted ?? '',
    show,
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: being wanted is what opens it, once
  useEffect(() => {
    if (wantedTool === undefined) return
    runTool(wantedTool, desk)
    onToolShown()
  }, [wantedTool])
  const sendNow = () => {
    setAsked(undefined)
    setShown(undefined)
    send.written(text)
    field.current?.focus()
  }
  const onSend = () => {
    if (!canSend) return
    const [gap] = open
    if (gap !== undefined) return selectIn(field.current, gap)
    const others = inPlaceOrder(session.state.get()).filter((other) => other.id !== id)
    const begins = wrongName(
      text,
      customer.name,
      others.map((other) => other.customer.name),
    )
    if (begins === undefined) sendNow()
    else setAsked({ in: id, text, begins })
  }
  const back = () => {
    setAsked(undefined)
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (
      event.key === '/' &&
      !event.ctrlKey &&
      !event.metaKey &&
      text === '' &&
      isOpen &&
      !event.nativeEvent.isComposing
    ) {
      event.preventDefault()
      show('predefined')
      return
    }
    const mark = markOf(event)
    const isUndo = (event.ctrlKey || event.metaKey) && event.code === 'KeyZ' && !event.shiftKey && text === ''
    if (mark) writing.mark(mark)
    else if (isUndo && send.undo()) field.current?.focus()
    else if (event.key === 'Escape' && question) back()
    else if (event.key === 'Escape' && panel) show()
    else if (event.key === 'Escape' && quoted) session.quote(id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onPaste = (event: ClipboardEvent) => {
    const pasted = pastedFiles(event.clipboardData)
    if (pasted.length === 0 || !isOpen) return
    event.preventDefault()
    attach(pasted)
  }
  const name = firstName(customer.name)
  const placeholder = t('composer.ph', toWhom(name))
  const count = files?.length ?? 0
  return (
    <>
      <DropArea name={name} onFiles={(dropped) => isOpen && attach(dropped)} />
      <ToolPanel desk={desk} />
      <Composer
        fieldRef={field}
        label={placeholder}
        placeholder={isOpen ? placeholder : t('composer.waits')}
        value={text}
        onChange={(next) => {
          setText(next)
          if (isOpen) lookForEmoji(field.current, next)
        }}
        onSend={onSend}
        sendWith={sendWith}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        stage={
          isRecording && (
            <Suspense>
              <Recorder
                conversationId={id}
                canSend={isOpen}
                onSend={() => send.voice(t('composer.voiceName'))}
                onOver={() => field.current?.focus()}
              />
            </Suspense>
          )
        }
        ruler={
          <>
            <MicrophoneFault conversationId={id} />
            {question && <WrongNameQuestion name={name} begins={question.begins} onSend={sendNow} onBack={back} />}
            <WindowRuler
              conversation={conversation}
              tooLong={text.length > most ? text.length : undefined}
              most={most}
            />
          </>
        }
        tray={
          (quoted || files) && (
            <>
              {quoted && (
                <QuoteTray conversation={conversation} messageId={quoted} onRemove={() => session.quote(id)} />
              )}
              {files && (
                <Suspense>
                  <AttachmentTray conversationId={id} />
                </Suspense>
              )}
            </>
          )
        }
        extra={
          prepared &&
          (open.length > 0 || prepared.answers) && (
            <PreparedLine
              prepared={prepared}
              open={open}
              onFill={(gap) => selectIn(field.current, gap)}
              onChange={(next) => session.prepared.set(id, next)}
            />
          )
        }
        mode={mode}
        tools={<ComposerTools desk={desk} />}
        phoneTool={<ToolButton tool={emojiTool} desk={desk} />}
        hint={count > ready && ready > 0 ? t('composer.canGo', { count: ready, all: count }) : undefined}
        sendLabel={count > 1 && ready > 0 ? t('composer.sendSome', { count: ready }) : t('composer.send')}
        sendKey={printKey(sendWith === 'enter' ? 'Enter' : 'Ctrl+Enter')}
        canSend={canSend}
        instead={isOpen ? undefined : <ClosedActions desk={desk} />}
        moreLabel={t('composer.more')}
      />
    </>
  )
}

/** Puts the cursor where something is still to be written. */
function selectIn(field: HTMLTextAreaElement | null, piece: string) {
  const start = field?.value.indexOf(piece) ?? -1
  if (!field || start < 0) return
  field.focus()
  field.setSelectionRange(start, start + piece.length)
}
