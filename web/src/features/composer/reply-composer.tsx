import type { Conversation } from '@centralino/contract/conversations.ts'
import { ActionIcon } from '@mantine/core'
import { IconMoodSmile } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { firstName, toWhom } from '../../lib/first-name.ts'
import { useObservable, useSession } from '../../live/session-context.ts'
import { Composer } from '../../ui/composer/composer.tsx'
import { EmojiPanel } from './emoji-panel.tsx'
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
  const [emojiFor, setEmojiFor] = useState<string>()
  const hasEmoji = emojiFor === id
  const setEmoji = (shown: boolean) => setEmojiFor(shown ? id : undefined)
  useFocusOnChange(field, `${id} ${quoted ?? ''}`)
  const canSend = isOpen && text.trim() !== '' && text.length <= LONGEST
  const change = (next: string) => {
    session.drafts.set(id, next)
    if (isOpen && next.trim() !== '') session.typing.type(id)
  }
  const send = () => {
    if (!canSend) return
    session.outgoing.add(id, text.trim(), quoted)
    session.drafts.set(id, '')
    session.typing.sent(id)
    onUnquote()
    setEmoji(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !(hasEmoji || quoted)) return
    event.preventDefault()
    event.stopPropagation()
    if (hasEmoji) setEmoji(false)
    else onUnquote()
  }
  const placeholder = t('composer.ph', toWhom(firstName(customer.name)))
  const emoji = (
    <ActionIcon
      aria-label={t('composer.emoji')}
      aria-expanded={hasEmoji}
      disabled={!isOpen}
      onClick={() => setEmoji(!hasEmoji)}
    >
      <IconMoodSmile aria-hidden="true" />
    </ActionIcon>
  )
  return (
    <>
      {hasEmoji && (
        <EmojiPanel
          onPick={(picked) => change(insertAt(field.current, text, picked))}
          onClose={() => {
            setEmoji(false)
            field.current?.focus()
          }}
        />
      )}
      <Composer
        fieldRef={field}
        label={placeholder}
        placeholder={isOpen ? placeholder : t('composer.waits')}
        value={text}
        onChange={change}
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
        tools={emoji}
        phoneTool={emoji}
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
