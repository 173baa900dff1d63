import type { Conversation } from '@centralino/contract/conversations.ts'
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { kindWord } from '../../lib/kind-word.ts'
import { useConsole } from '../../live/session-context.ts'
import { Quote } from '../../ui/bubble/quote.tsx'
import classes from './composer-parts.module.css'

type Props = { conversation: Conversation; messageId: string; onRemove: () => void }

/** The message that is being answered, above the text. */
export function QuoteTray({ conversation, messageId, onRemove }: Props) {
  const { t } = useTranslation()
  const message = useConsole((state) =>
    state.desk.threads[conversation.id]?.messages.find(({ id }) => id === messageId),
  )
  if (!message) return null
  return (
    <div className={classes.tray}>
      <Quote
        author={message.direction === 'in' ? conversation.customer.name : t('thread.you')}
        text={message.preview || kindWord(message.type, t)}
      />
      <ActionIcon aria-label={t('composer.noReply')} onClick={onRemove}>
        <IconX aria-hidden="true" />
      </ActionIcon>
    </div>
  )
}
