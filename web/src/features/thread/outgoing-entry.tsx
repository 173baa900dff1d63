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
import { KindIcon } from '../kinds/kind-icon.tsx'
import { OutgoingFile } from './outgoing-file.tsx'
import classes from './thread.module.css'
import { useHeld } from './use-held.ts'
import { WaitingMeta } from './waiting-meta.tsx'

/** A message that the server does not have yet. */
export function OutgoingEntry({ outgoing, isTabStop }: { outgoing: Outgoing; isTabStop: boolean }) {
  const { t } = useTranslation()
  const session = useSession()
  const where = useWhere()
  const isOn = useConsole((state) => state.live === 'on')
  const time = clockText(outgoing.at, where)
  const { id, content, refused, file, held } = outgoing
  const left = useHeld(held?.until)
  const body = contentText(content)
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
              ...(body === '' && !file
                ? []
                : [{ label: t('fate.toDraft'), onClick: () => session.takeBack.toDraft(outgoing) }]),
              { label: t('fate.drop'), onClick: () => session.takeBack.drop(outgoing) },
            ]}
          />
        ) : held && left > 0 ? (
          <MessageFate
            kind="queued"
            text={t('fate.held', { left: `${left}″` })}
            actions={[{ label: t('fate.undo'), onClick: () => session.takeBack.undo(held.batch) }]}
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
      {file ? (
        <OutgoingFile file={file} caption={body} />
      ) : content.type === 'text' ? (
        <WhatsAppText text={body} />
      ) : (
        <div className={classes.named}>
          <KindIcon type={content.type} />
          {content.type === 'note' && <b>{t('kind.note')}: </b>}
          <WhatsAppText text={body || kindWord(content.type, t)} />
        </div>
      )}
    </Message>
  )
}
