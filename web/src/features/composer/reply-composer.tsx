import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Content } from '@centralino/contract/outgoing.ts'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { firstName, toWhom } from '../../lib/first-name.ts'
import { spokenText } from '../../lib/spoken.ts'
import { useObservable, useSession } from '../../live/session-context.ts'
import { Composer } from '../../ui/composer/composer.tsx'
import type { ComposerDesk } from './composer-desk.ts'
import { ComposerTools, ToolButton, ToolPanel } from './composer-tools.tsx'
import { emojiTool } from './emoji-tool.tsx'
import { insertAt } from './insert-at.ts'
import { QuoteTray } from './quote-tray.tsx'
import { useIsOpen, WindowRuler } from './window-ruler.tsx'

// WhatsApp's limit, in UTF-16 code units.
const LONGEST = 4096

type Props = { conversation: Conversation; quoted: string | undefined; onUnquote: () => void }

/** Where one answers. What is written stays, per conversation, until it is sent. */
export function ReplyComposer({ conversation, quoted, onUnquote }: Props) {
  const { t } = useTranslation()
  const session = useSession()
  const { id, customer } = conversation
  const text = useObservable(session.drafts.all, (all) => all[id]) ?? ''
  const isOpen = useIsOpen(conversation)
  const field = useRef<HTMLTextAreaElement>(null)
  const [shown, setShown] = useState<{ in: string; panel: string }>()
  const panel = shown?.in === id ? shown.panel : undefined
  useFocusOnChange(field, `${id} ${quoted ?? ''}`)
  const canSend = isOpen && text.trim() !== '' && text.length <= LONGEST
  const setText = (next: string) => {
    session.drafts.set(id, next)
    if (isOpen && next.trim() !== '') session.typing.type(id)
  }
  const show = (next?: string) => {
    setShown(next === undefined ? undefined : { in: id, panel: next })
    if (next === undefined) field.current?.focus()
  }
  const hand = (content: Content) => {
    session.outgoing.add(id, content, quoted)
    session.typing.sent(id)
    onUnquote()
    setShown(undefined)
  }
  const desk: ComposerDesk = {
    conversation,
    isOpen,
    text,
    setText,
    insert: (piece) => setText(insertAt(field.current, text, piece)),
    send: hand,
    panel,
    show,
  }
  const send = () => {
    if (!canSend) return
    hand(spokenText(text.trim()))
    session.drafts.set(id, '')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !(panel || quoted)) return
    event.preventDefault()
    event.stopPropagation()
    if (panel) show()
    else onUnquote()
  }
  const placeholder = t('composer.ph', toWhom(firstName(customer.name)))
  return (
    <>
      <ToolPanel desk={desk} />
      <Composer
        fieldRef={field}
        label={placeholder}
        placeholder={isOpen ? placeholder : t('composer.waits')}
        value={text}
        onChange={setText}
        onSend={send}
        onKeyDown={onKeyDown}
        ruler={
          <WindowRuler
            conversation={conversation}
            tooLong={text.length > LONGEST ? text.length : undefined}
            most={LONGEST}
          />
        }
        tray={quoted && <QuoteTray conversation={conversation} messageId={quoted} onRemove={onUnquote} />}
        tools={<ComposerTools desk={desk} />}
        phoneTool={<ToolButton tool={emojiTool} desk={desk} />}
        sendLabel={t('composer.send')}
        sendKey="↵"
        canSend={canSend}
        moreLabel={t('composer.more')}
      />
    </>
  )
}

/** Choosing a conversation means to answer it; on a touch screen the keyboard would hide what one came to read. */
function useFocusOnChange(field: RefObject<HTMLTextAreaElement | null>, cause: string) {
  useEffect(() => {
    if (cause && matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true })
  }, [field, cause])
}
