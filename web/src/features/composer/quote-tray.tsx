import type { Conversation } from '@centralino/contract/conversations.ts'
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { authorName } from '../../lib/author-name.ts'
import { lineOf } from '../../lib/kind-word.ts'
import { useConsole, useMe } from '../../live/session-context.ts'
import { Quote } from '../../ui/bubble/quote.tsx'
import classes from './composer-parts.module.css'

type Props = { conversation: Conversation; messageId: string; onRemove: () => void }

/** The message that is being answered, above the text. */
export function QuoteTray({ conversation, messageId, onRemove }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const message = useConsole((state) =>
    state.desk.threads[conversation.id]?.messages.find(({ id }) => id === messageId),
  )
  if (!message) return null
  return (
    <div className={classes.tray}>
      <Quote
        author={message.direction === 'in' ? conversation.customer.name : authorName(message.author, me.id, t)}
        text={lineOf(message, t)}
      />
      <ActionIcon aria-label={t('composer.noReply')} onClick={onRemove}>
        <IconX aria-hidden="true" />
      </ActionIcon>
    </div>
  )
}
