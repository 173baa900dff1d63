import { useTranslation } from 'react-i18next'
import { contentText } from '../../lib/content-text.ts'
import { kindWord } from '../../lib/kind-word.ts'
import type { Outgoing } from '../../live/outgoing.ts'
import { useConsole, useSession } from '../../live/session-context.ts'
import { useWhere } from '../../live/use-where.ts'
import { Message } from '../../ui/bubble/message.tsx'
import { MessageFate } from '../../ui/bubble/message-fate.tsx'
import { clockText } from '../../ui/format/clock-text.ts'
import { isEmojiOnly } from '../../ui/whatsapp-text/emoji-only.ts'
import { WhatsAppText } from '../../ui/whatsapp-text/whatsapp-text.tsx'
import { WaitingMeta } from './waiting-meta.tsx'

/** A message that the server does not have yet. */
export function OutgoingEntry({ outgoing, isTabStop }: { outgoing: Outgoing; isTabStop: boolean }) {
  const { t } = useTranslation()
  const session = useSession()
  const where = useWhere()
  const isOn = useConsole((state) => state.live === 'on')
  const time = clockText(outgoing.at, where)
  const { id, conversationId, content, refused } = outgoing
  const body = contentText(content)
  const toDraft = () => {
    const draft = session.drafts.of(conversationId)
    session.drafts.set(conversationId, draft === '' ? body : `${body}\n${draft}`)
    session.outgoing.remove(id)
  }
  return (
    <Message
      side="out"
      tone={refused ? 'failed' : 'plain'}
      emojiOnly={content.type === 'text' && isEmojiOnly(body)}
      tabIndex={isTabStop ? 0 : -1}
      fresh
      label={t('thread.fromUs', {
        author: t('thread.you'),
        time,
        state: t(refused ? 'receipt.failed' : 'receipt.queued'),
      })}
      meta={
        refused ? (
          <MessageFate
            kind="failed"
            text={t('fate.refused', { reason: t(`refusal.${refused}`) })}
            time={time}
            actions={[
              { label: t('fate.retry'), onClick: () => session.outgoing.retry(id) },
              ...(body === '' ? [] : [{ label: t('fate.toDraft'), onClick: toDraft }]),
            ]}
          />
        ) : isOn ? (
          <WaitingMeta
            since={outgoing.at}
            slow={t('fate.queued')}
            time={time}
            receipt="queued"
            receiptLabel={t('receipt.queued')}
          />
        ) : (
          <MessageFate kind="queued" text={t('fate.queued')} time={time} />
        )
      }
    >
      <WhatsAppText text={body || kindWord(content.type, t)} />
    </Message>
  )
}
