import type { Conversation } from '@centralino/contract/conversations.ts'
import { ActionIcon, Button } from '@mantine/core'
import { IconArrowRightToArc, IconCheck, IconLayoutSidebarRight } from '@tabler/icons-react'
import { type ReactNode, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { glyphOf } from '../../lib/glyph-of.ts'
import { useConsole } from '../../live/session-context.ts'
import { useNow } from '../../ui/clock/use-now.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { SocketBoard } from '../../ui/sockets/socket-board.tsx'
import { ThreadHeader } from '../../ui/thread-header/thread-header.tsx'
import { ReplyComposer } from '../composer/reply-composer.tsx'
import { NothingChosen } from './nothing-chosen.tsx'
import { ThreadMessages } from './thread-messages.tsx'
import { useOpening } from './use-opening.ts'

type Shared = {
  onBack: () => void
  onTransfer: () => void
  onClose: () => void
  hasDetails: boolean
  onDetails: () => void
}

/** The conversation in hand: header, messages, composer. */
export function ConversationPane({ id, ...shared }: Shared & { id: string | null }) {
  const { t } = useTranslation()
  const conversation = useConsole((state) => (id === null ? undefined : state.desk.conversations[id]))
  if (conversation) return <OpenPane conversation={conversation} {...shared} />
  if (id === null) return <NothingChosen />
  return (
    <EmptyState
      drawing={<SocketBoard />}
      title={t('thread.gone')}
      text={t('thread.goneText')}
      actions={
        <Button variant="default" onClick={shared.onBack}>
          {t('thread.back')}
        </Button>
      }
    />
  )
}

/** Where the customer writes from, unless that is already their name. */
function addressOf({ name, displayPhone, username }: Conversation['customer']) {
  const address = displayPhone ?? (username ? `@${username}` : undefined)
  return address === name ? undefined : address
}

function OpenPane({ conversation, onBack, hasDetails, onDetails, ...ways }: Shared & { conversation: Conversation }) {
  const { t } = useTranslation()
  const { id, customer, number } = conversation
  const now = useNow('minute')
  const [quote, setQuote] = useState<{ in: string; message: string }>()
  const quoted = quote?.in === id ? quote.message : undefined
  const setQuoted = useCallback((message: string) => setQuote({ in: id, message }), [id])
  const endsAt = conversation.windowEndsAt === null ? null : Date.parse(conversation.windowEndsAt)
  useOpening(conversation)
  return (
    <>
      <ThreadHeader
        customerId={customer.id}
        name={customer.name}
        windowEndsAt={endsAt !== null && endsAt > now ? endsAt : null}
        address={addressOf(customer)}
        to={t('thread.to')}
        numberGlyph={glyphOf(number)}
        numberName={number.name}
        left={(time) => t('thread.left', { time })}
        backLabel={t('thread.back')}
        onBack={onBack}
        actions={
          <>
            <WayOut label={t('transfer.action')} icon={<IconArrowRightToArc />} onClick={ways.onTransfer} />
            <WayOut label={t('thread.close')} icon={<IconCheck />} onClick={ways.onClose} />
            <ActionIcon aria-label={t('thread.details')} aria-pressed={hasDetails} onClick={onDetails}>
              <IconLayoutSidebarRight aria-hidden="true" />
            </ActionIcon>
          </>
        }
      />
      <ThreadMessages key={id} conversation={conversation} onReply={setQuoted} />
      <ReplyComposer conversation={conversation} quoted={quoted} onUnquote={() => setQuote(undefined)} />
    </>
  )
}

/** Transfer, Close: a word where there is room, else a drawing. */
function WayOut({ label, icon, onClick }: { label: string; icon: ReactNode; onClick: () => void }) {
  return (
    <>
      <Button variant="default" size="sm" leftSection={icon} onClick={onClick} visibleFrom="md">
        {label}
      </Button>
      <ActionIcon aria-label={label} title={label} onClick={onClick} hiddenFrom="md">
        {icon}
      </ActionIcon>
    </>
  )
}
