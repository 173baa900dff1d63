import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Message } from '@centralino/contract/messages.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useSession } from '../../live/session-context.ts'
import { useWhere } from '../../live/use-where.ts'
import { DrawerFrame } from '../../ui/drawer/drawer-frame.tsx'
import { clockText } from '../../ui/format/clock-text.ts'
import { ThreadSkeleton } from '../../ui/skeletons/skeletons.tsx'
import { Trace } from '../../ui/trace/trace.tsx'
import { WhatsAppText } from '../../ui/whatsapp-text/whatsapp-text.tsx'
import { Viewable } from '../files/viewable.tsx'
import { failureReason } from '../thread/failure-reason.ts'
import { MenuCard } from '../thread/menu-card.tsx'
import { menuOf } from '../thread/menu-of.ts'
import { MenuTitle } from '../thread/menu-title.tsx'
import { traceSteps } from '../thread/trace-steps.ts'
import { useReasons } from '../thread/use-reasons.ts'
import classes from './sent.module.css'
import { TakeUp } from './take-up.tsx'

type Props = { conversation: Conversation | undefined; onClose: () => void; onOpen: (id: string) => void }

/** What was sent, as the customer sees it, and how far it has come. */
export function SentDrawer({ conversation, onClose, onOpen }: Props) {
  const { t } = useTranslation()
  const { displayPhone, name } = conversation?.customer ?? {}
  return (
    <DrawerFrame
      opened={conversation !== undefined}
      onClose={onClose}
      title={name ?? ''}
      line={displayPhone && displayPhone !== name ? displayPhone : undefined}
      closeLabel={t('sent.closeDetails')}
    >
      {conversation && (
        <>
          <WhatWasSent conversation={conversation} />
          <div className={classes.action}>
            <TakeUp conversation={conversation} onOpen={onOpen} />
            {t('sent.takeText')}
          </div>
        </>
      )}
    </DrawerFrame>
  )
}

function WhatWasSent({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation()
  const { api } = useSession()
  const where = useWhere()
  const { id, revision } = conversation
  const [messages, setMessages] = useState<readonly Message[]>()
  const [error, setError] = useState<string>()
  const reasons = useReasons(messages?.some(({ error }) => error !== null) ?? false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a receipt changes the conversation, whose revision counts
  useEffect(() => {
    let isOver = false
    api.listMessages({ params: { id }, query: {} }).then(
      ({ items }) => !isOver && setMessages(items.filter(({ type }) => type !== 'event')),
      (refusal: unknown) => !isOver && setError(explain(refusal, t)),
    )
    return () => {
      isOver = true
    }
  }, [api, id, revision, t])
  if (error) return <p role="alert">{error}</p>
  const message = messages?.findLast(({ direction }) => direction === 'out')
  if (!message) return <ThreadSkeleton label={t('sent.loading')} />
  const menu = menuOf(message)
  return (
    <div className={classes.shown}>
      <Viewable about={id} filesOf={() => (messages ?? []).flatMap(({ file }) => file ?? [])}>
        <div className={classes.bubble}>
          {menu ? (
            <MenuCard
              menu={menu}
              chosen={undefined}
              title={
                <MenuTitle
                  message={message}
                  name={conversation.customer.name}
                  time={clockText(Date.parse(message.sentAt), where)}
                />
              }
            />
          ) : (
            <div className={classes.plain}>
              <WhatsAppText text={message.text?.body ?? message.preview} />
            </div>
          )}
        </div>
      </Viewable>
      {message.error && <p className={classes.why}>{failureReason(message.error, reasons, t)}</p>}
      <Trace side="out" steps={traceSteps(message, [], t, where)} />
    </div>
  )
}
